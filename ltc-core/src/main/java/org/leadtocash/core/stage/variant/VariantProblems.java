package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Source;

/** Everything that is wrong with overlays, each with its place in one of them. */
final class VariantProblems {
    static final FindingCode LOCKED = FindingCode.of("stage.variant-locked");
    static final FindingCode TARGET = FindingCode.of("stage.variant-target");
    static final FindingCode CONFLICT = FindingCode.of("stage.variant-conflict");
    static final FindingCode DIRECTION = FindingCode.of("stage.variant-direction");
    static final FindingCode WAY_ROUND = FindingCode.of("stage.variant-way-round");
    static final FindingCode MALFORMED = FindingCode.of("stage.malformed-variant");

    private final String what;
    private final List<Finding> problems = new ArrayList<>();

    VariantProblems(String what) {
        this.what = what;
    }

    void add(FindingCode code, Place place, String found, String expected) {
        add(code, place, found, expected, Optional.empty());
    }

    void add(FindingCode code, Place place, String found, String expected, Optional<String> maybe) {
        Finding.Builder problem = Finding.of(code, Severity.BLOCK, place.subject())
                .text("found", found)
                .text("expected", expected);
        maybe.ifPresent(guess -> problem.text("maybe", guess));
        if (code.equals(LOCKED) || code.equals(WAY_ROUND)) {
            problem.source(Source.of("stage-analysis", "V01"));
        }
        add(problem.build());
    }

    void add(Finding problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    int count() {
        return problems.size();
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new LoadException(what, Findings.from(problems));
        }
    }

    static Place place(Overlay overlay, String pointer) {
        return Place.of("overlay " + overlay).pointing(pointer);
    }
}
