package org.leadtocash.core.stage.analysis;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Source;
import org.leadtocash.core.stage.model.StageModel;

/** What was found in one model. */
final class Report {
    private static final int SHOWN = 20;

    private final Place place;
    private final List<Finding> found = new ArrayList<>();

    Report(StageModel model) {
        this.place = Place.of("model " + model.ref());
    }

    void add(Rule rule, Severity severity, String pointer, String what, String expected) {
        found.add(Finding.of(rule.code(), severity, place.pointing(pointer).subject())
                .text("found", what)
                .text("expected", expected)
                .source(Source.of("stage-analysis", rule.name()))
                .build());
    }

    Findings findings() {
        return Findings.from(found);
    }

    static String some(List<String> names) {
        return names.size() <= SHOWN
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
    }
}
