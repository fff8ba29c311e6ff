package org.leadtocash.core.organisation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.form.MoneyCodecs;
import org.leadtocash.core.form.TimeCodecs;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonInput;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;

/** The organisation as JSON: {@code organisation/1.0}. */
public final class OrganisationJson {
    private OrganisationJson() {}

    /** The name of a part of the organisation. */
    public static final JsonCodec<OrgRef> ORG_REF = Codecs.text("org-ref", "", OrgRef::parse, OrgRef::toString);

    /** A role. */
    public static final JsonCodec<Role> ROLE = Codecs.text("role", "", Role::parse, Role::code);

    /** A scope. */
    public static final JsonCodec<Scope> SCOPE = Codecs.text("scope", "", Scope::parse, Scope::toString);

    /** Where a document stands. */
    public static final JsonCodec<DocumentScope> DOCUMENT_SCOPE =
            Codecs.text("document-scope", "", DocumentScope::parse, DocumentScope::toString);

    /** What a person may do. */
    public static final JsonCodec<RoleGrant> ROLE_GRANT = roleGrant();

    private static final JsonCodec<List<Dated<String>>> NAMES = Codecs.list(TimeCodecs.dated(Codecs.STRING));

    /** How much of an entity belongs to its parent. */
    public static final JsonCodec<Ownership> OWNERSHIP = ownership();

    /** A legal entity. */
    public static final JsonCodec<LegalEntity> LEGAL_ENTITY = entity();

    /** A region. */
    public static final JsonCodec<OrgNode> REGION = node("region");

    /** A line of business. */
    public static final JsonCodec<OrgNode> BUSINESS_LINE = node("line");

    /** A unit. */
    public static final JsonCodec<OrgUnit> UNIT = unit();

    /** A post. */
    public static final JsonCodec<Post> POST = post();

    /** A delegation. */
    public static final JsonCodec<Delegation> DELEGATION = delegation();

    /** How a result is shared among parts of the organisation. */
    public static final JsonCodec<ShareSplit> SHARE_SPLIT = split();

    private static final JsonCodec<OrganisationParts> PARTS = parts();

    /** The published format, for {@code LtcJson}. */
    public static final DocumentFormat<Organisation> FORMAT =
            new DocumentFormat<>(Organisation.class, "organisation", 1, 0, new Checked());

    private static JsonCodec<RoleGrant> roleGrant() {
        ObjectCodec<RoleGrant> fields = ObjectCodec.of("role-grant");
        var person = fields.required("person", Codecs.STRING, RoleGrant::person);
        var role = fields.required("role", ROLE, RoleGrant::role);
        var post = fields.required("post", Codecs.STRING, RoleGrant::post);
        var scope = fields.required("scope", SCOPE, RoleGrant::scope);
        var behalf = fields.<String>optional("onBehalfOf", Codecs.STRING, RoleGrant::onBehalfOf);
        var ceiling = fields.<BigMoney>optional("ceiling", Codecs.BIG_MONEY, RoleGrant::ceiling);
        return fields.build(in -> new RoleGrant(
                in.get(person), in.get(role), in.get(post), in.get(scope), in.get(behalf), in.get(ceiling)));
    }

    private static JsonCodec<OrganisationParts> parts() {
        ObjectCodec<OrganisationParts> fields = ObjectCodec.of("organisation");
        var id = fields.required("id", Codecs.STRING, OrganisationParts::id);
        var version = fields.required("version", Codecs.STRING, OrganisationParts::version);
        var asOf = fields.required("asOf", Codecs.DATE, OrganisationParts::asOf);
        var entities = fields.required("entities", Codecs.list(LEGAL_ENTITY), OrganisationParts::entities);
        var regions = fields.defaulted("regions", Codecs.list(REGION), List.of(), OrganisationParts::regions);
        var lines = fields.defaulted("lines", Codecs.list(BUSINESS_LINE), List.of(), OrganisationParts::lines);
        var units = fields.defaulted("units", Codecs.list(UNIT), List.of(), OrganisationParts::units);
        var posts = fields.defaulted("posts", Codecs.list(POST), List.of(), OrganisationParts::posts);
        var delegations =
                fields.defaulted("delegations", Codecs.list(DELEGATION), List.of(), OrganisationParts::delegations);
        var splits = fields.defaulted("splits", Codecs.list(SHARE_SPLIT), List.of(), OrganisationParts::splits);
        return fields.build(in -> new OrganisationParts(
                in.get(id),
                in.get(version),
                in.get(asOf),
                in.get(entities),
                in.get(regions),
                in.get(lines),
                in.get(units),
                in.get(posts),
                in.get(delegations),
                in.get(splits)));
    }

    private static JsonCodec<LegalEntity> entity() {
        ObjectCodec<LegalEntity> fields = ObjectCodec.of("legal-entity");
        var id = fields.required("id", Codecs.STRING, LegalEntity::id);
        var name = fields.required("name", Codecs.STRING, LegalEntity::name);
        var country = fields.required("country", Codecs.STRING, LegalEntity::country);
        var validity = fields.defaulted("validity", TimeCodecs.VALIDITY, Validity.always(), LegalEntity::validity);
        var currencies =
                fields.required("currencies", Codecs.list(TimeCodecs.dated(Codecs.CURRENCY)), LegalEntity::currencies);
        var parents =
                fields.defaulted("parents", Codecs.list(TimeCodecs.dated(OWNERSHIP)), List.of(), LegalEntity::parents);
        return fields.build(in -> new LegalEntity(
                in.get(id), in.get(name), in.get(country), in.get(validity), in.get(currencies), in.get(parents)));
    }

    private static JsonCodec<Ownership> ownership() {
        ObjectCodec<Ownership> fields = ObjectCodec.of("ownership");
        var parent = fields.required("parent", Codecs.STRING, Ownership::parent);
        var share = fields.defaulted("share", MoneyCodecs.RATIO, Ratio.ONE, Ownership::share);
        var consolidation = fields.defaulted(
                "consolidation",
                Codecs.enumOf(Ownership.Consolidation.class),
                Ownership.Consolidation.FULL,
                Ownership::consolidation);
        return fields.build(in -> new Ownership(in.get(parent), in.get(share), in.get(consolidation)));
    }

    private static JsonCodec<OrgNode> node(String title) {
        ObjectCodec<OrgNode> fields = ObjectCodec.of(title);
        var id = fields.required("id", Codecs.STRING, OrgNode::id);
        var name = fields.required("name", Codecs.STRING, OrgNode::name);
        var validity = fields.defaulted("validity", TimeCodecs.VALIDITY, Validity.always(), OrgNode::validity);
        var parents = fields.defaulted("parents", NAMES, List.of(), OrgNode::parents);
        return fields.build(in -> new OrgNode(in.get(id), in.get(name), in.get(validity), in.get(parents)));
    }

    private static JsonCodec<OrgUnit> unit() {
        ObjectCodec<OrgUnit> fields = ObjectCodec.of("unit");
        var id = fields.required("id", Codecs.STRING, OrgUnit::id);
        var name = fields.required("name", Codecs.STRING, OrgUnit::name);
        var validity = fields.defaulted("validity", TimeCodecs.VALIDITY, Validity.always(), OrgUnit::validity);
        var entities = fields.required("entities", NAMES, OrgUnit::entities);
        var regions = fields.defaulted("regions", NAMES, List.of(), OrgUnit::regions);
        var lines = fields.defaulted("lines", NAMES, List.of(), OrgUnit::lines);
        var parents = fields.defaulted("parents", NAMES, List.of(), OrgUnit::parents);
        return fields.build(in -> new OrgUnit(
                in.get(id),
                in.get(name),
                in.get(validity),
                in.get(entities),
                in.get(regions),
                in.get(lines),
                in.get(parents)));
    }

    private static JsonCodec<Post> post() {
        ObjectCodec<Post> fields = ObjectCodec.of("post");
        var id = fields.required("id", Codecs.STRING, Post::id);
        var units = fields.required("units", NAMES, Post::units);
        var roles = fields.defaulted("roles", Codecs.list(TimeCodecs.dated(ROLE)), List.of(), Post::roles);
        var holders = fields.defaulted("holders", NAMES, List.of(), Post::holders);
        var scope = fields.<Scope>optional("scope", SCOPE, Post::scope);
        return fields.build(in -> new Post(in.get(id), in.get(units), in.get(roles), in.get(holders), in.get(scope)));
    }

    private static JsonCodec<Delegation> delegation() {
        JsonCodec<Set<Role>> roleSet = Codecs.mapped(
                Codecs.list(ROLE), TreeSet::new, set -> set.stream().sorted().toList());
        ObjectCodec<Delegation> fields = ObjectCodec.of("delegation");
        var from = fields.required("from", Codecs.STRING, Delegation::from);
        var to = fields.required("to", Codecs.STRING, Delegation::to);
        var roles = fields.defaulted("roles", roleSet, Set.of(), Delegation::roles);
        var validity = fields.required("validity", TimeCodecs.VALIDITY, Delegation::validity);
        var scope = fields.defaulted("scope", SCOPE, Scope.all(), Delegation::scope);
        var ceiling = fields.<BigMoney>optional("ceiling", Codecs.BIG_MONEY, Delegation::ceiling);
        return fields.build(in -> new Delegation(
                in.get(from), in.get(to), in.get(roles), in.get(validity), in.get(scope), in.get(ceiling)));
    }

    private static JsonCodec<ShareSplit> split() {
        JsonCodec<SortedMap<OrgRef, Ratio>> shares =
                Codecs.mapped(Codecs.map(MoneyCodecs.RATIO), OrganisationJson::byRef, OrganisationJson::byName);
        ObjectCodec<ShareSplit> fields = ObjectCodec.of("share-split");
        var id = fields.required("id", Codecs.STRING, ShareSplit::id);
        var dated = fields.required("shares", Codecs.list(TimeCodecs.dated(shares)), ShareSplit::shares);
        return fields.build(in -> new ShareSplit(in.get(id), in.get(dated)));
    }

    private static SortedMap<OrgRef, Ratio> byRef(Map<String, Ratio> byName) {
        SortedMap<OrgRef, Ratio> byRef = new TreeMap<>();
        byName.forEach((name, share) -> byRef.put(OrgRef.parse(name), share));
        return Collections.unmodifiableSortedMap(byRef);
    }

    private static Map<String, Ratio> byName(SortedMap<OrgRef, Ratio> byRef) {
        return byRef.entrySet().stream()
                .collect(Collectors.toMap(share -> share.getKey().toString(), Map.Entry::getValue));
    }

    /** Reads the parts, then checks them as a whole, with the place in the text of each problem. */
    private static final class Checked implements JsonCodec<Organisation> {

        @Override
        public Json write(Organisation organisation) {
            return PARTS.write(organisation.parts());
        }

        @Override
        public Optional<Organisation> read(JsonInput input) {
            Optional<OrganisationParts> read = PARTS.read(input);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            Findings problems = OrganisationCheck.of(read.get(), pointer -> place(input, pointer));
            Optional<Organisation> refused = Optional.empty();
            for (Finding problem : problems) {
                refused = input.problem(problem);
            }
            return problems.size() > 0 ? refused : read.map(Organisation::new);
        }

        private static Subject place(JsonInput input, String pointer) {
            Json at = input.json();
            for (String step : pointer.substring(1).split("/", -1)) {
                at = step(at, step).orElse(at);
            }
            return new Place(input.place().source(), at.line(), at.column(), input.pointer() + pointer).subject();
        }

        private static Optional<Json> step(Json at, String step) {
            if (at instanceof JsonObject object) {
                return object.member(step);
            }
            return at instanceof JsonArray array
                    ? Optional.of(array.items().get(Integer.parseInt(step)))
                    : Optional.empty();
        }

        @Override
        public JsonObject schema() {
            return PARTS.schema();
        }
    }
}
