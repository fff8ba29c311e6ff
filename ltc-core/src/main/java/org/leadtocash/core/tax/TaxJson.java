package org.leadtocash.core.tax;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.time.Validity;

/** Tax questions and decisions as JSON. */
public final class TaxJson {
    private TaxJson() {}

    /** A registration for tax. */
    public static final JsonCodec<TaxRegistration> REGISTRATION = registration();

    /** A seller or buyer. */
    public static final JsonCodec<TaxParty> PARTY = party();

    /** A part of a rate. */
    public static final JsonCodec<TaxComponent> COMPONENT = component();

    /** A question with facts of {@link TaxFacts}. */
    public static final JsonCodec<TaxQuestion> QUESTION = question(TaxFacts.schema());

    /** An answer. */
    public static final JsonCodec<TaxDecision> DECISION = decision();

    /** Question and answer as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(TaxQuestion.class, "tax-question", 1, 0, QUESTION),
                new DocumentFormat<>(TaxDecision.class, "tax-decision", 1, 0, DECISION));
    }

    private static JsonCodec<TaxRegistration> registration() {
        ObjectCodec<TaxRegistration> fields = ObjectCodec.of("tax-registration");
        var country = fields.required("country", Codecs.STRING, TaxRegistration::country);
        var number = fields.required("number", Codecs.STRING, TaxRegistration::number);
        var status = fields.required("status", Codecs.enumOf(TaxRegistration.Status.class), TaxRegistration::status);
        var validity = fields.required(
                "validity",
                Codecs.text("validity", "", Validity::parse, Validity::toString),
                TaxRegistration::validity);
        return fields.build(
                in -> new TaxRegistration(in.get(country), in.get(number), in.get(status), in.get(validity)));
    }

    private static JsonCodec<TaxParty> party() {
        ObjectCodec<TaxParty> fields = ObjectCodec.of("tax-party");
        var country = fields.required("country", Codecs.STRING, TaxParty::country);
        var kind = fields.required("kind", Codecs.enumOf(TaxParty.Kind.class), TaxParty::kind);
        var registrations =
                fields.defaulted("registrations", Codecs.list(REGISTRATION), List.of(), TaxParty::registrations);
        return fields.build(in -> new TaxParty(in.get(country), in.get(kind), in.get(registrations)));
    }

    /** A question whose facts are of that schema, such as one that a law of the host's own widens. */
    public static JsonCodec<TaxQuestion> question(FactSchema schema) {
        ObjectCodec<TaxQuestion> fields = ObjectCodec.of("tax-question");
        var subject = fields.required("subject", FoundationCodecs.SUBJECT, TaxQuestion::subject);
        var supply = fields.required("supply", Codecs.enumOf(TaxQuestion.Supply.class), TaxQuestion::supply);
        var taxClass = fields.required("taxClass", Codecs.STRING, TaxQuestion::taxClass);
        var seller = fields.required("seller", PARTY, TaxQuestion::seller);
        var buyer = fields.required("buyer", PARTY, TaxQuestion::buyer);
        var shipFrom = fields.<String>optional("shipFrom", Codecs.STRING, TaxQuestion::shipFrom);
        var shipTo = fields.<String>optional("shipTo", Codecs.STRING, TaxQuestion::shipTo);
        var taxPoint = fields.required("taxPoint", Codecs.DATE, TaxQuestion::taxPoint);
        var proof =
                fields.required("transportProof", Codecs.enumOf(TaxQuestion.Proof.class), TaxQuestion::transportProof);
        var facts = fields.defaulted("facts", FactJson.facts(schema), Facts.none(schema), TaxQuestion::facts);
        return fields.build(in -> new TaxQuestion(
                in.get(subject),
                in.get(supply),
                in.get(taxClass),
                in.get(seller),
                in.get(buyer),
                in.get(shipFrom),
                in.get(shipTo),
                in.get(taxPoint),
                in.get(proof),
                in.get(facts)));
    }

    private static JsonCodec<TaxComponent> component() {
        ObjectCodec<TaxComponent> fields = ObjectCodec.of("tax-component");
        var name = fields.required("name", Codecs.STRING, TaxComponent::name);
        var jurisdiction = fields.required("jurisdiction", Codecs.STRING, TaxComponent::jurisdiction);
        var rate = fields.required("ratePercent", Codecs.DECIMAL, TaxComponent::ratePercent);
        return fields.build(in -> new TaxComponent(in.get(name), in.get(jurisdiction), in.get(rate)));
    }

    private static JsonCodec<TaxDecision> decision() {
        ObjectCodec<TaxDecision> fields = ObjectCodec.of("tax-decision");
        var jurisdiction = fields.defaulted("jurisdiction", Codecs.STRING, "", TaxDecision::jurisdiction);
        var regime = fields.defaulted("regime", Codecs.STRING, "", TaxDecision::regime);
        var category =
                fields.<TaxCategory>optional("category", Codecs.enumOf(TaxCategory.class), TaxDecision::category);
        var rate = fields.<BigDecimal>optional("ratePercent", Codecs.DECIMAL, TaxDecision::ratePercent);
        var liable = fields.required("liable", Codecs.enumOf(TaxDecision.Liable.class), TaxDecision::liable);
        var exemption = fields.defaulted("exemptionCode", Codecs.STRING, "", TaxDecision::exemptionCode);
        var mention = fields.defaulted("mention", Codecs.STRING, "", TaxDecision::mention);
        var components = fields.defaulted("components", Codecs.list(COMPONENT), List.of(), TaxDecision::components);
        var because = fields.<SortedMap<String, String>>defaulted(
                "because",
                Codecs.mapped(Codecs.map(Codecs.STRING), TreeMap::new, all -> all),
                new TreeMap<>(),
                TaxDecision::because);
        var obligations = fields.defaulted(
                "obligations", Codecs.list(FoundationCodecs.OBLIGATION), List.of(), TaxDecision::obligations);
        var citations = fields.defaulted(
                "citations", Codecs.list(FoundationCodecs.CITATION), List.of(), TaxDecision::citations);
        var dataSets =
                fields.defaulted("dataSets", Codecs.list(FoundationCodecs.DATA_SET), List.of(), TaxDecision::dataSets);
        var findings = fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), TaxDecision::findings);
        return fields.build(in -> {
            if (in.get(category).isEmpty()) {
                return TaxDecision.undecided(in.get(findings));
            }
            TaxCategory under = in.get(category).get();
            TaxDecision.Builder decision = TaxDecision.under(in.get(jurisdiction), in.get(regime))
                    .mention(in.get(mention))
                    .components(in.get(components))
                    .because(in.get(because))
                    .obligations(in.get(obligations))
                    .citations(in.get(citations))
                    .dataSets(in.get(dataSets))
                    .findings(in.get(findings));
            return in.get(liable) == TaxDecision.Liable.SELLER
                    ? decision.charged(under, in.get(rate).orElse(BigDecimal.ZERO))
                            .build()
                    : decision.free(under, in.get(liable), in.get(exemption)).build();
        });
    }
}
