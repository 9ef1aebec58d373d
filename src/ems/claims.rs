//! The claims of FACTS sections 1 and 2 that the advice rests on: S is the article, X another page.

use crate::domain::ClaimId;

macro_rules! claims {
    ($($(#[$doc:meta])* $claim:ident)*) => {
        $($(#[$doc])* pub const $claim: ClaimId = ClaimId::new(stringify!($claim));)*
    };
}

claims! {
    /// EMRs work with minimal equipment.
    S5
    /// EMRs are qualified to do CPR.
    S6
    /// EMR needs a First Responder certification: basic first aid and CPR.
    S7
    /// That course usually takes around 55 to 65 hours.
    S8
    /// Firefighters and police officers typically hold an EMR certification.
    S9
    /// An EMT course generally takes 120 hours.
    S12
    /// There are several EMT levels.
    S19
    /// An EMT who wants more can study for AEMT or paramedic.
    S20
    /// EMR, EMT and paramedic are the three main qualifications.
    S22
    /// EMTs can transport patients.
    S23
    /// EMTs may give medication before the hospital; EMRs may not.
    S24
    /// EMR is not needed before an EMT course.
    S25
    /// One has to be an EMT before a paramedic course.
    S26
    /// Work on an ambulance as an EMT is crucial on the way to paramedic.
    S27
    /// Without the time for EMT now, EMR may be the better option.
    S28
    /// EMR lets those who are unsure of the branch start soon.
    S29
    /// First aid is useful to firefighters and police officers.
    S30
    /// Elite Ambulance offers EMR and EMT courses in Chicago.
    S33
    /// An EMT licence needs age 18 and a diploma.
    X1
    /// Then come the NREMT written exam and a skills exam.
    X2
    /// EMR: provisional at 16 or 17, under supervision.
    X3
    /// EMT courses of 136 to 180 hours exist.
    X14
    /// Chicago's fire academy teaches EMT itself.
    X16
    /// Most EMT schools want a diploma or GED; CPR is part of Elite's EMT course.
    X21
    /// Licences are renewed every 4 years.
    X22
    /// Naloxone is an exception that EMRs may give in most places.
    X28
}
