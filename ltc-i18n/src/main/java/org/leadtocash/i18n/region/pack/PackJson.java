package org.leadtocash.i18n.region.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.ExpressionJson;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonInput;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.JurisdictionRole;

/** Packs and what they are made of as JSON. */
public final class PackJson {
    private PackJson() {}

    /** A place or area. */
    public static final JsonCodec<Jurisdiction> JURISDICTION =
            Codecs.text("jurisdiction", "", Jurisdiction::of, Jurisdiction::code);

    /** A role of a place. */
    public static final JsonCodec<JurisdictionRole> ROLE =
            Codecs.text("jurisdiction-role", "", JurisdictionRole::of, JurisdictionRole::code);

    /** A family of law. */
    public static final JsonCodec<Domain> DOMAIN = Codecs.text("domain", "", Domain::of, Domain::code);

    /**
     * What a parameter says: a decimal as a string is a number, {@code true} and {@code false} a flag, an array a set of
     * words, any other string a word.
     */
    public static final JsonCodec<DirectedValue> VALUE = new ValueCodec();

    /** A directed parameter. */
    public static final JsonCodec<DirectedParam> PARAM = param();

    /** A version of a rule. */
    public static final JsonCodec<Effective> EFFECTIVE = effective();

    /** A rule. */
    public static final JsonCodec<Rule> RULE = rule();

    /** A pack. */
    public static final JsonCodec<RulePack> PACK = pack();

    static final DocumentFormat<RulePack> PACK_FORMAT = new DocumentFormat<>(RulePack.class, "rule-pack", 1, 0, PACK);

    /** The pack as a document. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(PACK_FORMAT);
    }

    static ContentHash hash(RulePack pack) {
        return CanonicalJson.hash(PACK.write(pack));
    }

    private static <T extends Comparable<T>> JsonCodec<Set<T>> set(JsonCodec<T> item) {
        return Codecs.mapped(Codecs.list(item), TreeSet::new, List::copyOf);
    }

    private static JsonCodec<DirectedParam> param() {
        ObjectCodec<DirectedParam> fields = ObjectCodec.of("directed-param");
        var name = fields.required("name", Codecs.STRING, DirectedParam::name);
        var direction = fields.required("direction", Codecs.enumOf(Direction.class), DirectedParam::direction);
        var order = fields.defaulted("order", Codecs.list(Codecs.STRING), List.of(), DirectedParam::order);
        var value = fields.required("value", VALUE, DirectedParam::value);
        return fields.build(in -> new DirectedParam(in.get(name), in.get(direction), in.get(order), in.get(value)));
    }

    private static JsonCodec<Effective> effective() {
        ObjectCodec<Effective> fields = ObjectCodec.of("effective");
        var from = fields.<LocalDate>optional(
                "from", Codecs.DATE, version -> version.validity().from());
        var to = fields.<LocalDate>optional(
                "to", Codecs.DATE, version -> version.validity().to());
        var values = fields.defaulted("values", Codecs.map(VALUE), Map.of(), Effective::values);
        return fields.build(in -> new Effective(
                Validity.of(in.get(from).orElse(LocalDate.MIN), in.get(to).orElse(LocalDate.MAX)), in.get(values)));
    }

    private static JsonCodec<Binding> binding() {
        ObjectCodec<Binding> fields = ObjectCodec.of("binding");
        var role = fields.required("role", ROLE, Binding::role);
        var area = fields.required("in", JURISDICTION, Binding::area);
        return fields.build(in -> new Binding(in.get(role), in.get(area)));
    }

    private static JsonCodec<FactRemedy> remedy() {
        ObjectCodec<FactRemedy> fields = ObjectCodec.of("fact-remedy");
        var code = fields.required("code", FoundationCodecs.CODE, FactRemedy::code);
        var fact = fields.<String>optional("fact", Codecs.STRING, FactRemedy::fact);
        return fields.build(in -> new FactRemedy(in.get(code), in.get(fact)));
    }

    private static JsonCodec<Rule> rule() {
        ObjectCodec<Rule> fields = ObjectCodec.of("rule");
        var code = fields.required("code", Codecs.STRING, Rule::code);
        var domain = fields.required("domain", DOMAIN, Rule::domain);
        var finding = fields.required("finding", FoundationCodecs.CODE, Rule::finding);
        var tightens = fields.<String>optional("tightens", Codecs.STRING, Rule::tightens);
        var bindings = fields.defaulted("binds", Codecs.list(binding()), List.of(), Rule::bindings);
        var documents = fields.defaulted(
                "documents",
                Codecs.list(Codecs.text("document-type", "", DocType::of, DocType::code)),
                List.of(),
                Rule::documents);
        var stages = fields.defaulted("stages", Codecs.list(Codecs.STRING), List.of(), Rule::stages);
        var when = fields.<Expression>optional("when", ExpressionJson.CODEC, rule -> Optional.of(rule.when()));
        var require = fields.defaulted("require", ExpressionJson.CODEC, Expression.always(), Rule::require);
        var params = fields.defaulted("params", Codecs.list(PARAM), List.of(), Rule::params);
        var severity = fields.required("severity", Codecs.enumOf(Severity.class), Rule::severity);
        var locked = fields.defaulted("locked", Codecs.BOOLEAN, false, Rule::locked);
        var waivable = fields.defaulted("waivable", Codecs.BOOLEAN, false, Rule::waivable);
        var basis = fields.required("basis", Codecs.enumOf(DateBasis.class), Rule::basis);
        var effective = fields.required("effective", Codecs.list(EFFECTIVE), Rule::effective);
        var citations = fields.defaulted("cite", Codecs.list(FoundationCodecs.CITATION), List.of(), Rule::citations);
        var remedies = fields.defaulted("remedies", Codecs.list(remedy()), List.of(), Rule::remedies);
        return fields.build(in -> {
            Rule.Builder rule = Rule.of(in.get(code), in.get(domain), in.get(finding))
                    .bindings(in.get(bindings))
                    .documents(in.get(documents))
                    .stages(in.get(stages))
                    .require(in.get(require))
                    .params(in.get(params))
                    .severity(in.get(severity))
                    .locked(in.get(locked))
                    .waivable(in.get(waivable))
                    .basis(in.get(basis))
                    .effective(in.get(effective))
                    .citations(in.get(citations))
                    .remedies(in.get(remedies));
            in.get(tightens).ifPresent(rule::tightens);
            in.get(when).ifPresent(rule::when);
            return rule.build();
        });
    }

    private static JsonCodec<RulePack> pack() {
        ObjectCodec<RulePack> fields = ObjectCodec.of("rule-pack");
        var id = fields.required("id", Codecs.STRING, RulePack::id);
        var version = fields.required("version", Codecs.STRING, RulePack::version);
        var layer = fields.required("layer", Codecs.enumOf(Layer.class), RulePack::layer);
        var jurisdiction = fields.required("jurisdiction", JURISDICTION, RulePack::jurisdiction);
        var published = fields.required("publishedOn", Codecs.DATE, RulePack::publishedOn);
        var domains = fields.defaulted("domains", set(DOMAIN), Set.of(), RulePack::domains);
        var scope = fields.defaulted("scope", set(Codecs.STRING), Set.of(), RulePack::scope);
        var facts = fields.defaulted("facts", FactJson.SCHEMA, FactSchema.empty(), RulePack::facts);
        var rules = fields.required("rules", Codecs.list(RULE), RulePack::rules);
        return fields.build(in -> {
            RulePack.Builder pack = RulePack.of(
                            in.get(id), in.get(version), in.get(layer), in.get(jurisdiction), in.get(published))
                    .domains(in.get(domains))
                    .scope(in.get(scope))
                    .facts(in.get(facts));
            in.get(rules).forEach(pack::rule);
            return pack.unchecked();
        });
    }

    private record ValueCodec() implements JsonCodec<DirectedValue> {
        private static final String EXPECTED = "a decimal as a string, true, false, a word, or an array of words";
        private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

        @Override
        public Json write(DirectedValue value) {
            if (value instanceof DirectedValue.Flag flag) {
                return Json.of(flag.value());
            }
            if (value instanceof DirectedValue.Words words) {
                return JsonArray.of(words.values().stream().map(Json::of).toList());
            }
            return Json.of(value.toString());
        }

        @Override
        public Optional<DirectedValue> read(JsonInput input) {
            if (input.json() instanceof JsonArray) {
                return Codecs.list(Codecs.STRING).read(input).map(DirectedValue::of);
            }
            if (!(input.json() instanceof JsonScalar scalar)) {
                return input.wrongType(EXPECTED);
            }
            return switch (scalar.kind()) {
                case BOOLEAN -> Optional.of(DirectedValue.of(scalar.text().equals("true")));
                case STRING ->
                    DECIMAL.matcher(scalar.text()).matches()
                            ? Optional.of(DirectedValue.of(new BigDecimal(scalar.text())))
                            : scalar.text().isBlank()
                                    ? input.invalid(EXPECTED)
                                    : Optional.of(DirectedValue.of(scalar.text()));
                default -> input.wrongType(EXPECTED);
            };
        }

        @Override
        public JsonObject schema() {
            Function<String, Json> type = name -> JsonObject.of("type", Json.of(name));
            return JsonObject.of(
                    "anyOf",
                    JsonArray.of(List.of(
                            type.apply("string"),
                            type.apply("boolean"),
                            ((JsonObject) type.apply("array")).with("items", type.apply("string")))));
        }
    }
}
