//! The questions of docs/facts.md, section 4, in the order of asking. Each is a module with one constant per choice,
//! such as `goal::AMBULANCE`. The letters are their codes in share links and saved sessions.

use crate::domain::{Choice, Entry, Question, QuestionId, Questionnaire};

macro_rules! questions {
    ($($(#[$doc:meta])* $question:ident $question_name:literal $letter:literal {
        $($choice:ident $name:literal $code:literal)*
    })*) => {
        #[allow(non_camel_case_types)]
        enum Position { $($question),* }

        $(
            $(#[$doc])*
            pub mod $question {
                use super::{Choice, Entry, Position, Question, QuestionId};

                #[allow(clippy::upper_case_acronyms, non_camel_case_types)]
                enum Place { $($choice),* }

                /// The question's id.
                pub const ID: QuestionId =
                    QuestionId::new(&Entry::new(Position::$question as u8, $question_name, $letter));

                $(
                    #[doc = concat!("The choice `", $name, "`.")]
                    pub const $choice: Choice = Choice::new(&(ID, Entry::new(Place::$choice as u8, $name, $code)));
                )*

                pub(super) const QUESTION: Question = Question { id: ID, choices: &[$($choice),*] };
            }
        )*

        /// Every question, in the order of asking.
        pub const QUESTIONNAIRE: Questionnaire = Questionnaire { questions: &[$($question::QUESTION),*] };
    };
}

questions! {
    /// What training do you have now?
    training "training" 't' {
        NONE "none" 'n'
        CPR "cpr" 'c'
        EMR "emr" 'r'
        EMT "emt" 't'
        AEMT "aemt" 'a'
        PARAMEDIC "paramedic" 'p'
    }
    /// What do you want to do?
    goal "goal" 'g' {
        AMBULANCE "ambulance" 'a'
        PARAMEDIC "paramedic" 'm'
        FIREFIGHTER "firefighter" 'f'
        POLICE "police" 'p'
        HOSPITAL "hospital" 'h'
        COMMUNITY "community" 'c'
        FIRST_AID_ONLY "first-aid-only" 'o'
        UNSURE "unsure" 'u'
    }
    /// How old are you? A band, never a birth date.
    age "age" 'a' {
        UNDER_16 "under-16" 'c'
        FROM_16_TO_17 "16-17" 't'
        FROM_18 "18-plus" 'a'
    }
    /// How many hours can you give to a class in the next six months? The limits come from S8 and S12. It
    /// replaces the question `hours` (letter `h`), which asked about the next few months. Answers to that one do not
    /// count.
    class_hours "class-hours" 's' {
        UNDER_EMR "under-emr" 'l'
        EMR "emr" 'r'
        EMT "emt" 't'
        UNSURE "unsure" 'u'
    }
    /// Do you want to take patients to the hospital?
    transport "transport" 'p' {
        YES "yes" 'y'
        NO "no" 'n'
        UNSURE "unsure" 'u'
    }
    /// Do you want to give emergency medicine?
    medicine "medicine" 'm' {
        YES "yes" 'y'
        NO "no" 'n'
        UNSURE "unsure" 'u'
    }
    /// Do you have a high school diploma or GED?
    diploma "diploma" 'd' {
        YES "yes" 'y'
        SOON "soon" 's'
        NO "no" 'n'
    }
    /// Have you worked on an ambulance?
    experience "experience" 'e' {
        YES "yes" 'y'
        NO "no" 'n'
    }
}
