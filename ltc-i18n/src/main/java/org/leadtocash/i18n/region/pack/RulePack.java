package org.leadtocash.i18n.region.pack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.i18n.I18nResources;
import org.leadtocash.i18n.region.place.Jurisdiction;

/** One version of the rules that one authority lays down: immutable, cited, named by every decision that used it. */
public final class RulePack {
    private static final List<String> SHIPPED = List.of("eu.vat", "cn.trade");
    private static final List<RulePack> STANDARD =
            SHIPPED.stream().map(RulePack::shipped).toList();

    private final String id;
    private final String version;
    private final Layer layer;
    private final Jurisdiction jurisdiction;
    private final Set<Domain> domains;
    private final Set<String> scope;
    private final LocalDate publishedOn;
    private final FactSchema facts;
    private final List<Rule> rules;

    private RulePack(Builder built) {
        this.id = built.id;
        this.version = built.version;
        this.layer = built.layer;
        this.jurisdiction = built.jurisdiction;
        this.domains = Set.copyOf(built.domains);
        this.scope = Set.copyOf(built.scope);
        this.publishedOn = built.publishedOn;
        this.facts = built.facts;
        this.rules = List.copyOf(built.rules);
    }

    private static RulePack shipped(String id) {
        try (Reader text = I18nResources.open("region/" + id + ".json")) {
            return read(id + ".json", text);
        } catch (IOException e) {
            throw new UncheckedIOException(id, e);
        }
    }

    /** The packs that are shipped, as of 2026-11-23: VAT on goods between member states of the EU, exports from China. */
    public static List<RulePack> standard() {
        return STANDARD;
    }

    /**
     * Starts a pack.
     *
     * @param id its name, the same in every version, lower case with dots, such as {@code eu.vat}
     * @param version which version
     * @param layer whose rules
     * @param jurisdiction whose law; {@link Jurisdiction#WORLD} for a house
     * @param publishedOn the day from which it was known
     */
    public static Builder of(String id, String version, Layer layer, Jurisdiction jurisdiction, LocalDate publishedOn) {
        return new Builder(id, version, layer, jurisdiction, publishedOn);
    }

    /**
     * Reads a pack strictly.
     *
     * @param source the file's name, for problems
     * @param json the text, read to its end and not closed
     * @throws LoadException with every problem and its place: what is malformed, rules of a statute without citation, gaps
     *     and overlaps of versions, conditions that do not fit the facts
     */
    public static RulePack read(String source, Reader json) {
        var tree = JsonText.parse(source, json);
        RulePack pack = PackJson.PACK_FORMAT.read(source, tree);
        PackChecks.orThrow(source, pack, tree);
        return pack;
    }

    /** Its name, the same in every version. */
    public String id() {
        return id;
    }

    /** Which version. */
    public String version() {
        return version;
    }

    /** Whose rules. */
    public Layer layer() {
        return layer;
    }

    /** Whose law. */
    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    /** The families of law that it covers for its jurisdiction; what it does not name is not covered. */
    public Set<Domain> domains() {
        return new TreeSet<>(domains);
    }

    /** The organisation units it is for; empty for all. */
    public Set<String> scope() {
        return new TreeSet<>(scope);
    }

    /** The day from which it was known. */
    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** The facts its conditions ask for. */
    public FactSchema facts() {
        return facts;
    }

    /** Its rules, in order. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rule of that code. */
    public Optional<Rule> rule(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** Its identity, with the hash of its content. */
    public DataSet dataSet() {
        return new DataSet(id, version, PackJson.hash(this), publishedOn);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof RulePack that && parts().equals(that.parts()));
    }

    private List<Object> parts() {
        return List.of(id, version, layer, jurisdiction, domains, scope, publishedOn, facts, rules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    /** Id, {@code @}, version. */
    @Override
    public String toString() {
        return id + "@" + version;
    }

    /** Collects a pack. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String id;
        private final String version;
        private final Layer layer;
        private final Jurisdiction jurisdiction;
        private final LocalDate publishedOn;
        private final List<Rule> rules = new ArrayList<>();
        private Set<Domain> domains = Set.of();
        private Set<String> scope = Set.of();
        private FactSchema facts = FactSchema.empty();

        private Builder(String id, String version, Layer layer, Jurisdiction jurisdiction, LocalDate publishedOn) {
            if (!id.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*") || version.isBlank()) {
                throw new IllegalArgumentException("rule pack \"" + id + "\" version \"" + version
                        + "\": expected lower-case words joined by dots, and a version");
            }
            this.id = id;
            this.version = version;
            this.layer = layer;
            this.jurisdiction = jurisdiction;
            this.publishedOn = publishedOn;
        }

        /** The families of law that it covers. */
        public Builder domains(Set<Domain> covered) {
            domains = covered;
            return this;
        }

        /** The organisation units it is for. */
        public Builder scope(Set<String> units) {
            scope = units;
            return this;
        }

        /** The facts its conditions ask for. */
        public Builder facts(FactSchema schema) {
            facts = schema;
            return this;
        }

        /** Adds a rule. */
        public Builder rule(Rule rule) {
            rules.add(rule);
            return this;
        }

        /**
         * The finished pack.
         *
         * @throws LoadException with every problem, as {@link RulePack#read} reports them
         */
        public RulePack build() {
            RulePack pack = unchecked();
            PackChecks.orThrow(pack.toString(), pack, PackJson.PACK.write(pack));
            return pack;
        }

        RulePack unchecked() {
            return new RulePack(this);
        }
    }
}
