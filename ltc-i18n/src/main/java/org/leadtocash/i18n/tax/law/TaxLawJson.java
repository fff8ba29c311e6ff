package org.leadtocash.i18n.tax.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.ExpressionJson;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision.Liable;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.region.pack.FactRemedy;

/** Laws of taxes as JSON. */
public final class TaxLawJson {
    private TaxLawJson() {}

    private static final JsonCodec<SupplyPlace> PLACE = Codecs.enumOf(SupplyPlace.class);
    private static final JsonCodec<FactRemedy> REMEDY = remedy();
    private static final JsonCodec<TaxDuty> DUTY = duty();
    private static final JsonCodec<TaxRemark> REMARK = remark();
    private static final JsonCodec<TaxOutcome> OUTCOME = outcome();
    private static final JsonCodec<TaxCase> CASE = taxCase();
    private static final JsonCodec<TaxNote> NOTE = note();

    /** A law; its terms stand where they were called. */
    public static final JsonCodec<TaxLaw> LAW = law();

    static final DocumentFormat<TaxLaw> FORMAT = new DocumentFormat<>(TaxLaw.class, "tax-law", 1, 0, LAW);

    /** The law as a document. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(FORMAT);
    }

    private static JsonCodec<FactRemedy> remedy() {
        ObjectCodec<FactRemedy> fields = ObjectCodec.of("fact-remedy");
        var code = fields.required("code", FoundationCodecs.CODE, FactRemedy::code);
        var fact = fields.<String>optional("fact", Codecs.STRING, FactRemedy::fact);
        return fields.build(in -> new FactRemedy(in.get(code), in.get(fact)));
    }

    private static JsonCodec<TaxDuty> duty() {
        ObjectCodec<TaxDuty> fields = ObjectCodec.of("tax-duty");
        var code = fields.required("code", FoundationCodecs.CODE, TaxDuty::code);
        var when = fields.<Expression>optional("when", ExpressionJson.CODEC, TaxDuty::when);
        var references = fields.defaulted("references", Codecs.map(Codecs.STRING), Map.of(), TaxDuty::references);
        var countries = fields.defaulted("countries", Codecs.map(PLACE), Map.of(), TaxDuty::countries);
        return fields.build(in -> new TaxDuty(in.get(code), in.get(when), in.get(references), in.get(countries)));
    }

    private static JsonCodec<TaxRemark> remark() {
        ObjectCodec<TaxRemark> fields = ObjectCodec.of("tax-remark");
        var code = fields.required("code", FoundationCodecs.CODE, TaxRemark::code);
        var severity = fields.required("severity", Codecs.enumOf(Severity.class), TaxRemark::severity);
        var when = fields.<Expression>optional("when", ExpressionJson.CODEC, TaxRemark::when);
        var references = fields.defaulted("references", Codecs.map(Codecs.STRING), Map.of(), TaxRemark::references);
        var countries = fields.defaulted("countries", Codecs.map(PLACE), Map.of(), TaxRemark::countries);
        var remedies = fields.defaulted("remedies", Codecs.list(REMEDY), List.of(), TaxRemark::remedies);
        return fields.build(in -> new TaxRemark(
                in.get(code), in.get(severity), in.get(when), in.get(references), in.get(countries), in.get(remedies)));
    }

    private static JsonCodec<TaxShare> share() {
        ObjectCodec<TaxShare> fields = ObjectCodec.of("tax-share");
        var name = fields.required("name", Codecs.STRING, TaxShare::name);
        var percent = fields.<BigDecimal>optional("percentOfWhole", Codecs.DECIMAL, TaxShare::percentOfWhole);
        var rateClass = fields.<String>optional("class", Codecs.STRING, TaxShare::rateClass);
        return fields.build(in -> new TaxShare(in.get(name), in.get(percent), in.get(rateClass)));
    }

    private static JsonCodec<TaxOutcome> outcome() {
        ObjectCodec<TaxOutcome> fields = ObjectCodec.of("tax-outcome");
        var under = fields.required("under", PLACE, TaxOutcome::under);
        var rate = fields.<SupplyPlace>optional("rate", PLACE, TaxOutcome::rate);
        var local = fields.defaulted("local", Codecs.BOOLEAN, false, TaxOutcome::local);
        var rateClass = fields.<String>optional("class", Codecs.STRING, TaxOutcome::rateClass);
        var category = fields.<TaxCategory>optional("category", Codecs.enumOf(TaxCategory.class), TaxOutcome::category);
        var liable = fields.defaulted("liable", Codecs.enumOf(Liable.class), Liable.SELLER, TaxOutcome::liable);
        var exemption = fields.defaulted("exemption", Codecs.STRING, "", TaxOutcome::exemption);
        var mention = fields.defaulted("mention", Codecs.STRING, "", TaxOutcome::mention);
        var shares = fields.defaulted("shares", Codecs.list(share()), List.of(), TaxOutcome::shares);
        var provided = fields.defaulted("provided", Codecs.BOOLEAN, false, TaxOutcome::provided);
        var asks = fields.defaulted("asks", Codecs.STRING, "", TaxOutcome::asks);
        return fields.build(in -> new TaxOutcome(
                in.get(under),
                in.get(rate),
                in.get(local),
                in.get(rateClass),
                in.get(category),
                in.get(liable),
                in.get(exemption),
                in.get(mention),
                in.get(shares),
                in.get(provided),
                in.get(asks)));
    }

    private static Validity validity(Optional<LocalDate> from, Optional<LocalDate> to) {
        return Validity.of(from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX));
    }

    private static <T> ObjectCodec.Field<T, Optional<LocalDate>> day(
            ObjectCodec<T> fields, String name, Function<T, Optional<LocalDate>> getter) {
        return fields.optional(name, Codecs.DATE, getter);
    }

    private static JsonCodec<TaxCase> taxCase() {
        ObjectCodec<TaxCase> fields = ObjectCodec.of("tax-case");
        var regime = fields.required("regime", Codecs.STRING, TaxCase::regime);
        var from = day(fields, "from", one -> one.validity().from());
        var to = day(fields, "to", one -> one.validity().to());
        var when = fields.required("when", ExpressionJson.CODEC, TaxCase::when);
        var outcome = fields.required("then", OUTCOME, TaxCase::outcome);
        var duties = fields.defaulted("owes", Codecs.list(DUTY), List.of(), TaxCase::duties);
        var remarks = fields.defaulted("says", Codecs.list(REMARK), List.of(), TaxCase::remarks);
        var texts = fields.required("cite", Codecs.list(Codecs.STRING), TaxCase::texts);
        return fields.build(in -> new TaxCase(
                in.get(regime),
                validity(in.get(from), in.get(to)),
                in.get(when),
                in.get(outcome),
                in.get(duties),
                in.get(remarks),
                in.get(texts)));
    }

    private static JsonCodec<TaxNote> note() {
        ObjectCodec<TaxNote> fields = ObjectCodec.of("tax-note");
        var name = fields.required("name", Codecs.STRING, TaxNote::name);
        var from = day(fields, "from", one -> one.validity().from());
        var to = day(fields, "to", one -> one.validity().to());
        var when = fields.required("when", ExpressionJson.CODEC, TaxNote::when);
        var duties = fields.defaulted("owes", Codecs.list(DUTY), List.of(), TaxNote::duties);
        var remarks = fields.defaulted("says", Codecs.list(REMARK), List.of(), TaxNote::remarks);
        var texts = fields.required("cite", Codecs.list(Codecs.STRING), TaxNote::texts);
        return fields.build(in -> new TaxNote(
                in.get(name),
                validity(in.get(from), in.get(to)),
                in.get(when),
                in.get(duties),
                in.get(remarks),
                in.get(texts)));
    }

    private static JsonCodec<TaxLaw> law() {
        ObjectCodec<TaxLaw> fields = ObjectCodec.of("tax-law");
        var id = fields.required("id", Codecs.STRING, TaxLaw::id);
        var version = fields.required("version", Codecs.STRING, TaxLaw::version);
        var published = fields.required("publishedOn", Codecs.DATE, TaxLaw::publishedOn);
        var facts = fields.defaulted("facts", FactJson.SCHEMA, FactSchema.empty(), TaxLaw::facts);
        var texts = fields.required("texts", Codecs.map(FoundationCodecs.CITATION), TaxLaw::texts);
        var cases = fields.required("cases", Codecs.list(CASE), TaxLaw::cases);
        var notes = fields.defaulted("notes", Codecs.list(NOTE), List.of(), TaxLaw::notes);
        return fields.build(in -> new TaxLaw(
                in.get(id),
                in.get(version),
                in.get(published),
                in.get(facts),
                in.get(texts),
                in.get(cases),
                in.get(notes)));
    }
}
