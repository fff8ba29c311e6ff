package org.leadtocash.core.credit.rule;

import java.util.Optional;
import org.leadtocash.core.finding.Severity;

/** What a policy does when a rule is broken. */
public enum Reaction {
    /** The rule is not evaluated; the decision lists it as ignored. */
    IGNORE,
    /** The document passes, and the finding is listed. */
    WARN,
    /** Somebody with the authority decides. */
    REFER,
    /** The document does not pass. */
    BLOCK;

    /** The weight of the rule's findings; empty where it is not evaluated. */
    public Optional<Severity> severity() {
        return switch (this) {
            case IGNORE -> Optional.empty();
            case WARN -> Optional.of(Severity.WARN);
            case REFER -> Optional.of(Severity.REVIEW);
            case BLOCK -> Optional.of(Severity.BLOCK);
        };
    }
}
