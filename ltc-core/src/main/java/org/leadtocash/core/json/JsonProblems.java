package org.leadtocash.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;

/** The problems of one reading, with the name of what is read. */
final class JsonProblems {
    static final FindingCode SYNTAX = FindingCode.of("json.syntax");
    static final FindingCode DUPLICATE = FindingCode.of("json.duplicate-member");
    static final FindingCode UNKNOWN = FindingCode.of("json.unknown-member");
    static final FindingCode MISSING = FindingCode.of("json.missing-member");
    static final FindingCode WRONG_TYPE = FindingCode.of("json.wrong-type");
    static final FindingCode INVALID = FindingCode.of("json.invalid-value");
    static final FindingCode WRONG_SCHEMA = FindingCode.of("json.wrong-schema");

    private final String source;
    private final List<Finding> problems = new ArrayList<>();

    JsonProblems(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    int count() {
        return problems.size();
    }

    void add(Finding problem) {
        problems.add(problem);
    }

    void add(FindingCode code, int line, int column, String pointer, String found, String expected) {
        add(code, line, column, pointer, found, expected, Optional.empty());
    }

    void add(
            FindingCode code,
            int line,
            int column,
            String pointer,
            String found,
            String expected,
            Optional<String> maybe) {
        Place place = new Place(source, line, column, pointer);
        Finding.Builder problem = Finding.of(code, Severity.BLOCK, place.subject())
                .text("found", found)
                .text("expected", expected);
        maybe.ifPresent(guess -> problem.text("maybe", guess));
        problems.add(problem.build());
    }

    <T> T orThrow(Optional<T> value) {
        if (!problems.isEmpty()) {
            throw new LoadException(source, Findings.from(problems));
        }
        return value.orElseThrow(() -> new IllegalStateException(source + ": a codec gave neither value nor problem"));
    }
}
