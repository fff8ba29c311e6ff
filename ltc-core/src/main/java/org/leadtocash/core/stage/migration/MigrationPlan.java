package org.leadtocash.core.stage.migration;

import java.io.Reader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.stage.model.ModelRef;
import org.leadtocash.core.stage.model.StageModel;

/**
 * How documents move from one version of a model to another, as data.
 *
 * <pre>{@code
 * MigrationPlan plan = MigrationPlan.of("order-2", "1.0.0", old, newer)
 *         .sameNames()
 *         .stage("CHECKING", Case.of("CREDIT_CHECK").inCase(path("amount").gt(value(1000))), Case.of("CHECK"))
 *         .build();
 * }</pre>
 *
 * <p>A plan that says of some stage nothing, or something that cannot be, is refused when it is built.
 */
public final class MigrationPlan {
    private final String id;
    private final String version;
    private final ModelRef from;
    private final ModelRef to;
    private final boolean sameNames;
    private final Map<String, List<Case>> stages;
    private final Map<String, String> facts;
    private final Clocks clocks;
    private final Gates gates;
    private final Unmapped unmapped;

    /** What becomes of the clocks of promises. */
    public enum Clocks {
        /** Of promises of the same name the time that was used up stays used up. */
        KEEP,
        /** They start anew where the document stands. */
        RESTART
    }

    /** What becomes of what was decided at gates. */
    public enum Gates {
        /** At gates of the same name it stands, as far as the newer gate still lets it. */
        KEEP,
        /** It is decided anew. */
        CLEAR
    }

    /** What becomes of a document for whose stage nothing is said, such as one that is over. */
    public enum Unmapped {
        /** It is refused, and so is the plan where a document could stand there. */
        FAIL,
        /** It stays with the old model. */
        PIN
    }

    /**
     * Where a stage leads.
     *
     * @param when the case, on facts of the old model; empty for every other case
     * @param to a stage of the newer model without others within it
     */
    public record Case(Optional<Expression> when, String to) {

        /** To that stage, in every case that no earlier one covers. */
        public static Case of(String to) {
            return new Case(Optional.empty(), to);
        }

        /** The same, for that case only. */
        public Case inCase(Expression condition) {
            return new Case(Optional.of(condition), to);
        }
    }

    MigrationPlan(MigrationPlanBuilder from) {
        this.id = from.id;
        this.version = from.version;
        this.from = from.from;
        this.to = from.to;
        this.sameNames = from.sameNames;
        Map<String, List<Case>> cases = new LinkedHashMap<>();
        new TreeMap<>(from.stages).forEach((stage, of) -> cases.put(stage, List.copyOf(of)));
        this.stages = Collections.unmodifiableMap(cases);
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(from.facts)));
        this.clocks = from.clocks;
        this.gates = from.gates;
        this.unmapped = from.unmapped;
    }

    /**
     * Starts a plan.
     *
     * @param id its name in kebab case
     * @param version three numbers joined by dots
     * @param old the model that documents live by
     * @param newer the model they move to
     */
    public static MigrationPlanBuilder of(String id, String version, StageModel old, StageModel newer) {
        return new MigrationPlanBuilder(id, version, old.ref(), newer.ref()).checkedBy(old, newer);
    }

    /**
     * Reads a plan; {@link #problems} checks it against its models.
     *
     * @param source the file's name, for problems
     * @param json the text, read to its end and not closed
     * @throws LoadException with every problem, its line and JSON pointer
     */
    public static MigrationPlan read(String source, Reader json) {
        return MigrationJson.PLAN_FORMAT.read(source, JsonText.parse(source, json));
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** Which version. */
    public String version() {
        return version;
    }

    /** The exact model that documents live by before. */
    public ModelRef from() {
        return from;
    }

    /** The exact model that they live by after. */
    public ModelRef to() {
        return to;
    }

    /** Whether a stage of which nothing else is said leads to the one of the same name. */
    public boolean sameNames() {
        return sameNames;
    }

    /** Where the stages lead of which something is said, by their names. */
    public Map<String, List<Case>> stages() {
        return stages;
    }

    /** The facts that are called otherwise, by their old paths; the host renames what it has stored. */
    public Map<String, String> facts() {
        return facts;
    }

    /** What becomes of the clocks. */
    public Clocks clocks() {
        return clocks;
    }

    /** What becomes of what was decided at gates. */
    public Gates gates() {
        return gates;
    }

    /** What becomes of a document for whose stage nothing is said. */
    public Unmapped unmapped() {
        return unmapped;
    }

    /** Where a stage leads, in order of the cases; none where nothing is said. */
    public List<Case> cases(String stage, StageModel newer) {
        List<Case> said = stages.getOrDefault(stage, List.of());
        return said.isEmpty() && sameNames && newer.state(stage).isPresent() ? List.of(Case.of(stage)) : said;
    }

    /** Everything that is wrong with it in the light of its models; nothing where documents can move by it. */
    public Findings problems(StageModel old, StageModel newer) {
        return new PlanCheck(this, old, newer).problems();
    }

    /** Its identity, which the audit of every document that moved by it names. */
    public DataSet dataSet() {
        return new DataSet(id, version, CanonicalJson.hash(MigrationJson.PLAN.write(this)), LocalDate.EPOCH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MigrationPlan that && dataSet().equals(that.dataSet());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    /** Name, version, and the models. */
    @Override
    public String toString() {
        return id + "@" + version + " from " + from + " to " + to;
    }
}
