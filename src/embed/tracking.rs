//! The parameters that advertising and mail services add to links. A share link leaves them out: the recipient did not
//! come from the sender's campaign.

use super::percent::decoded;

/// Every parameter whose name starts with one of these.
const PREFIXES: &[&str] = &["utm_", "hsa_", "mtm_", "_gac_"];

/// One line for each kind of sender: Google, Meta, other networks, mail.
const NAMES: &[&str] = &[
    "gclid gclsrc gbraid wbraid dclid srsltid gad_source gad_campaignid _gl _ga",
    "fbclid igshid igsh mibextid",
    "msclkid twclid ttclid li_fat_id yclid ysclid _openstat epik sccid rdt_cid wickedid irclickid",
    "mc_cid mc_eid _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv mkt_tok _kx oly_enc_id \
     oly_anon_id s_cid pk_campaign pk_kwd ck_subscriber_id ml_subscriber ml_subscriber_hash",
];

/// Removes the tracking parameters from the query of an address. Keeps everything else as it is.
pub fn without_tracking(address: &str) -> String {
    let Some((path, query)) = address.split_once('?') else {
        return address.to_owned();
    };
    let (query, fragment) = match query.find('#') {
        Some(place) => query.split_at(place),
        None => (query, ""),
    };
    let kept: Vec<&str> = query.split('&').filter(|parameter| !is_tracking(parameter)).collect();
    if kept.is_empty() { [path, fragment].concat() } else { [path, "?", &kept.join("&"), fragment].concat() }
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default();
    let name = decoded(name.as_bytes()).to_ascii_lowercase();
    NAMES.iter().any(|line| line.split(' ').any(|known| known.as_bytes() == name))
        || PREFIXES.iter().any(|prefix| name.starts_with(prefix.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::without_tracking;

    #[test]
    fn only_tracking_parameters_are_removed() {
        let table = [
            ("https://a/", "https://a/"),
            ("https://a/?", "https://a/?"),
            ("https://a/?utm_source=x", "https://a/"),
            ("https://a/?FBCLID=x&UTM_Medium", "https://a/"),
            ("https://a/?utm%5Fsource=x&p=1", "https://a/?p=1"),
            ("https://a/?b=%20+&gclid=1&&a[]=é&_gl=2&a[]=", "https://a/?b=%20+&&a[]=é&a[]="),
            ("https://a/?q=utm_source&my_utm_source=1", "https://a/?q=utm_source&my_utm_source=1"),
            ("/quiz?x=1&mc_eid=2#part", "/quiz?x=1#part"),
            ("/quiz?mc_eid=2#part", "/quiz#part"),
        ];
        for (address, expected) in table {
            assert_eq!(without_tracking(address), expected);
        }
    }
}
