//! The answers that a visitor may want to try on a result: what they can act on, in display order. Nobody is
//! offered a lower age, less time or less training.

use crate::domain::{Offers, WhatIf};

use super::questions::{age, class_hours, goal, medicine, transport};

/// The answers to try, in display order.
pub static WHAT_IFS: &[WhatIf] = &[
    WhatIf { choices: &[class_hours::EMR, class_hours::EMT], offers: Offers::Higher },
    WhatIf { choices: &[age::FROM_16_TO_17, age::FROM_18], offers: Offers::Next },
    WhatIf {
        choices: &[
            goal::AMBULANCE,
            goal::PARAMEDIC,
            goal::FIREFIGHTER,
            goal::POLICE,
            goal::HOSPITAL,
            goal::COMMUNITY,
            goal::FIRST_AID_ONLY,
        ],
        offers: Offers::Others,
    },
    WhatIf { choices: &[transport::YES, transport::NO], offers: Offers::Others },
    WhatIf { choices: &[medicine::YES, medicine::NO], offers: Offers::Others },
];
