//! The closed lists of indicators, and the harmonised core that makes services comparable.
use crate::kernel::codes::codes;

codes! {
    /// What kind of figure it is (« qualité rendue », « qualité perçue »).
    Family {
        /// Measured on files, clocks and counters.
        Performance => "performance",
        /// Asked of users.
        Perceived => "perceived",
    }
}

codes! {
    /// What it is about: one of eight questions that a user asks of any service.
    Dimension {
        /// Can I reach it?
        Access => "access",
        /// How long do I wait?
        Waiting => "waiting",
        /// Is it simple?
        Simplicity => "simplicity",
        /// Is it clear?
        Information => "information",
        /// How am I received?
        Relation => "relation",
        /// Is my request settled, and rightly?
        Resolution => "resolution",
        /// All in all, are people satisfied?
        Satisfaction => "satisfaction",
        /// Is it there for everyone?
        Inclusion => "inclusion",
    }
}

codes! {
    /// What values are counted in.
    Unit {
        Percent => "percent",
        Minutes => "minutes",
        Days => "days",
        Months => "months",
        /// A grade out of ten.
        OutOfTen => "out_of_ten",
        /// A grade out of five.
        OutOfFive => "out_of_five",
        Euros => "euros",
        /// A number of things, named by the indicator's own unit label.
        Count => "count",
    }
}

impl Unit {
    /// Does it count things, which grow with the number of people?
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Count | Self::Euros)
    }
}

codes! {
    /// Which way is better.
    Direction {
        Up => "up",
        Down => "down",
        /// Neither: it describes.
        Neutral => "neutral",
    }
}

codes! {
    /// How far an indicator is what its core measure says.
    Comparability {
        /// The same definition.
        Same => "same",
        /// A close one: shown apart, with the difference.
        Close => "close",
        /// Not to be compared.
        None => "none",
    }
}

codes! {
    /// The harmonised core: what can be compared from one network to another. Source: the six questions
    /// of the national survey of June 2025 (satisfaction and its five drivers), and the measures that
    /// networks publish most.
    CoreMeasure {
        /// Share of users satisfied, all in all.
        Satisfaction => "satisfaction",
        /// Share of users who find the service easy to reach.
        EaseOfAccess => "ease_of_access",
        /// Share of users satisfied with the time it took.
        TimeTaken => "time_taken",
        /// Share of users who find the procedure simple.
        Simplicity => "simplicity",
        /// Share of users who find the information clear.
        Clarity => "clarity",
        /// Share of users satisfied with the relation to staff.
        Relation => "relation",
        /// Share of calls that reach somebody.
        CallsAnswered => "calls_answered",
        /// Mean wait on the telephone, in minutes.
        PhoneWait => "phone_wait",
        /// Mean time to handle a request, in days.
        ProcessingTime => "processing_time",
        /// Share of messages answered in the promised time.
        MessagesInTime => "messages_in_time",
        /// Share of requests settled at the first contact.
        SettledAtOnce => "settled_at_once",
        /// Share of users who were helped when they needed it.
        Helped => "helped",
    }
}

impl CoreMeasure {
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Satisfaction => Dimension::Satisfaction,
            Self::EaseOfAccess | Self::CallsAnswered => Dimension::Access,
            Self::TimeTaken | Self::PhoneWait | Self::ProcessingTime | Self::MessagesInTime => {
                Dimension::Waiting
            }
            Self::Simplicity => Dimension::Simplicity,
            Self::Clarity => Dimension::Information,
            Self::Relation => Dimension::Relation,
            Self::SettledAtOnce => Dimension::Resolution,
            Self::Helped => Dimension::Inclusion,
        }
    }

    /// An indicator in another unit is not comparable, whatever its publisher says.
    pub const fn unit(self) -> Unit {
        match self {
            Self::PhoneWait => Unit::Minutes,
            Self::ProcessingTime => Unit::Days,
            _ => Unit::Percent,
        }
    }

    pub const fn direction(self) -> Direction {
        match self {
            Self::PhoneWait | Self::ProcessingTime => Direction::Down,
            _ => Direction::Up,
        }
    }
}

codes! {
    /// What a milestone is.
    MilestoneKind {
        /// The value the series started from.
        Initial => "initial",
        /// The value it aims at.
        Target => "target",
    }
}

codes! {
    /// Why a published value no longer stands.
    PastReason {
        Corrected => "corrected",
        Withdrawn => "withdrawn",
    }
}

codes! {
    /// How up to date a series is.
    Freshness {
        /// The next value is not due yet.
        Fresh => "fresh",
        /// It is due.
        Late => "late",
        /// Two are missing.
        Stale => "stale",
    }
}

codes! {
    /// How a value stands beside a wider one.
    Standing {
        Better => "better",
        Worse => "worse",
        /// The same, or a gap that chance may explain.
        Comparable => "comparable",
    }
}
