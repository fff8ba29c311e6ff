package org.leadtocash.core.stage.outlook;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

/**
 * The reasons of a decision as one reader may know them: what is secret is masked, and a reason that speaks of a fact which the
 * stage hides from the reader's roles is said to be withheld.
 *
 * <p>By law two decisions that differ only in what the reader may not know are told alike.
 */
public final class Reading {
    private static final FindingCode WITHHELD = FindingCode.of("stage.reason-withheld");

    private final StageModel model;
    private final Instance instance;
    private final Collection<Role> roles;
    private final Viewer viewer;

    private Reading(StageModel model, Instance instance, Collection<Role> roles, Viewer viewer) {
        this.model = model;
        this.instance = instance;
        this.roles = roles;
        this.viewer = viewer;
    }

    /**
     * The reasons as that reader may know them.
     *
     * @param decision about the instance
     * @param model that the instance lives by
     * @param instance where the document stands
     * @param roles of the reader
     * @param viewer the reader, and what secrets they may read
     */
    public static Findings of(
            Decision decision, StageModel model, Instance instance, Collection<Role> roles, Viewer viewer) {
        Reading reading = new Reading(model, instance, roles, viewer);
        return decision.findings().stream().map(reading::told).distinct().collect(Findings.collector());
    }

    private Finding told(Finding finding) {
        Subject subject = finding.subject();
        boolean hidden = isHidden(subject.path()) || finding.params().stream().anyMatch(this::isHidden);
        if (hidden) {
            return Finding.of(WITHHELD, finding.severity(), new Subject(subject.kind(), subject.id(), ""))
                    .build();
        }
        Finding.Builder told = Finding.of(finding.code(), finding.severity(), subject);
        finding.params().forEach(told::with);
        finding.remedies().stream().filter(remedy -> !isHidden(remedy)).forEach(told::remedy);
        finding.source().ifPresent(told::source);
        if (finding.waivable()) {
            told.waivable();
        }
        return told.build().view(viewer);
    }

    private boolean isHidden(Remedy remedy) {
        return remedy.params().stream().anyMatch(this::isHidden);
    }

    private boolean isHidden(Param param) {
        return param.name().equals("fact")
                && param.value().map(Object::toString).filter(this::isHidden).isPresent();
    }

    /** Whether every stage in which the document stands hides a fact. */
    private boolean isHidden(String path) {
        boolean fact = !path.isEmpty()
                && (model.facts().groups().contains(path)
                        || model.facts().type(path).isPresent());
        return fact && stages().allMatch(stage -> model.access(stage, roles, path) == State.Access.HIDE);
    }

    private Stream<String> stages() {
        return instance.config().stream()
                .filter(stage -> Optional.of(stage).flatMap(model::state).isPresent());
    }
}
