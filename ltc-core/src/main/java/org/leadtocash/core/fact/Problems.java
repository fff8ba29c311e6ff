package org.leadtocash.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** Everything that is wrong with what is being loaded, and the codes that say so. */
final class Problems {
    static final FindingCode UNKNOWN_PATH = FindingCode.of("fact.unknown-path");
    static final FindingCode MALFORMED_PATH = FindingCode.of("fact.malformed-path");
    static final FindingCode TYPE_MISMATCH = FindingCode.of("fact.type-mismatch");
    static final FindingCode TYPE_CONFLICT = FindingCode.of("fact.type-conflict");
    static final FindingCode MISPLACED_ROW = FindingCode.of("fact.misplaced-row");

    private final List<Finding> found = new ArrayList<>();

    void add(FindingCode code, Subject subject, String found, String expected) {
        add(code, subject, found, expected, Optional.empty());
    }

    void add(FindingCode code, Subject subject, String found, String expected, Optional<String> maybe) {
        this.found.add(of(code, subject, found, expected, maybe));
    }

    void add(Finding problem) {
        found.add(problem);
    }

    static Finding of(FindingCode code, Subject subject, String found, String expected, Optional<String> maybe) {
        Finding.Builder problem =
                Finding.of(code, Severity.BLOCK, subject).text("found", found).text("expected", expected);
        maybe.ifPresent(guess -> problem.text("maybe", guess));
        return problem.build();
    }

    int count() {
        return found.size();
    }

    Findings all() {
        return Findings.from(found);
    }

    void throwIfAny(String what) {
        if (!found.isEmpty()) {
            throw new LoadException(what, all());
        }
    }
}
