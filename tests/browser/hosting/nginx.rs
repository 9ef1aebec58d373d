use std::process::Command;

use super::daemon::{Scratch, WebServer};
use super::guide;

/// The relevant part of Debian's `nginx.conf`, and a site whose own settings conflict with the headers that the
/// widget's files need.
const CONFIGURATION: &str = r"
include /etc/nginx/modules-enabled/*.conf;
daemon off;
pid SCRATCHpid;
error_log stderr notice;
events {}
http {
    client_body_temp_path SCRATCHbody;
    proxy_temp_path SCRATCHproxy;
    fastcgi_temp_path SCRATCHfastcgi;
    uwsgi_temp_path SCRATCHuwsgi;
    scgi_temp_path SCRATCHscgi;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    gzip on;
    gzip_types text/javascript application/javascript application/json application/wasm;
    IN_HTTP
    server {
        listen 127.0.0.1:PORT;
        expires 1h;
        error_page 404 /sorry.html;
        add_header Access-Control-Allow-Origin https://example.org always;
        location ~* \.(js|css|json)$ {
            expires 30d;
        }
        IN_SERVER
    }
}
";

/// Starts nginx with the guide's configuration.
pub fn start() -> WebServer {
    let scratch = Scratch::new();
    let published = format!("{}/", scratch.publish("dist").display());
    let [in_http, in_server] = guide::blocks("nginx", &published);
    let text = CONFIGURATION.replace("IN_HTTP", &in_http).replace("IN_SERVER", &in_server);
    let mut nginx = Command::new("/usr/sbin/nginx");
    WebServer::start(nginx.args(["-e", "stderr", "-c"]), "start worker process", &text, scratch)
}
