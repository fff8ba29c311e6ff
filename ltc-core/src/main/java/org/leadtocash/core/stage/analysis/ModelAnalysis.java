package org.leadtocash.core.stage.analysis;

import java.time.LocalDate;
import java.util.Optional;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.model.StageModel;

/**
 * What somebody should look at in a model before it is used.
 *
 * <pre>{@code
 * Findings doubts = ModelAnalysis.of(model).in(organisation, today).findings();
 * }</pre>
 *
 * <p>Takes time in proportion to the size of the model, and for each required fact to its stages and steps.
 */
public final class ModelAnalysis {
    private final StageModel model;
    private final Guards guards;
    private final Optional<Holders> holders;

    private ModelAnalysis(StageModel model, Guards guards, Optional<Holders> holders) {
        this.model = model;
        this.guards = guards;
        this.holders = holders;
    }

    /** The model alone, with the standard guards. */
    public static ModelAnalysis of(StageModel model) {
        return new ModelAnalysis(model, Guards.standard(), Optional.empty());
    }

    /** The same, with these guards, which say what facts they read. */
    public ModelAnalysis with(Guards others) {
        return new ModelAnalysis(model, others, holders);
    }

    /** The same, in an organisation as it is on that day: also asks whether its roles have holders. */
    public ModelAnalysis in(Organisation organisation, LocalDate day) {
        return new ModelAnalysis(model, guards, Optional.of(new Holders(organisation, day)));
    }

    /** Everything that was found; each names its rule as source. */
    public Findings findings() {
        return run(new StageGraph(model));
    }

    Findings run(StageGraph graph) {
        Report report = new Report(model);
        WayRules ways = new WayRules(graph, report);
        ways.traps();
        ways.circles();
        new ChoiceRules(graph, report).all();
        PeopleRules people = new PeopleRules(graph, report);
        people.owners();
        people.requesters();
        holders.ifPresent(people::holders);
        FieldRules fields = new FieldRules(graph, report);
        fields.access();
        fields.unused(guards);
        fields.measures();
        EndRules ends = new EndRules(graph, report);
        ends.escalations();
        ends.waysToGiveUp();
        ends.mapping();
        return report.findings();
    }
}
