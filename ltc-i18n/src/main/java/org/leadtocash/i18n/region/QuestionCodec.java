package org.leadtocash.i18n.region;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.i18n.region.pack.DateBasis;
import org.leadtocash.i18n.region.pack.Domain;
import org.leadtocash.i18n.region.pack.PackJson;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.JurisdictionRole;

/** How a question stands in JSON. */
final class QuestionCodec {
    private QuestionCodec() {}

    static JsonCodec<ComplianceQuestion> of(FactSchema schema) {
        ObjectCodec<ComplianceQuestion> fields = ObjectCodec.of("compliance-question");
        var about = fields.required("about", Codecs.DOC_VERSION, ComplianceQuestion::about);
        var stage = fields.required("stage", Codecs.STRING, ComplianceQuestion::stage);
        var validUntil = fields.required("validUntil", Codecs.INSTANT, ComplianceQuestion::validUntil);
        var places = fields.defaulted(
                "places", Codecs.map(Codecs.list(PackJson.JURISDICTION)), Map.of(), QuestionCodec::places);
        var days = fields.defaulted("days", Codecs.map(Codecs.DATE), Map.of(), QuestionCodec::days);
        var facts = fields.required("facts", FactJson.facts(schema), ComplianceQuestion::facts);
        var units = fields.defaulted("units", sorted(Codecs.STRING), Set.of(), ComplianceQuestion::units);
        var domains = fields.defaulted("domains", sorted(PackJson.DOMAIN), Set.of(), ComplianceQuestion::domains);
        var knownAsOf = fields.<LocalDate>optional("knownAsOf", Codecs.DATE, ComplianceQuestion::knownAsOf);
        return fields.build(in -> {
            ComplianceQuestion.Builder question = ComplianceQuestion.about(
                            in.get(about), in.get(stage), in.get(validUntil))
                    .facts(in.get(facts))
                    .units(in.get(units))
                    .domains(in.get(domains).toArray(Domain[]::new));
            in.get(places)
                    .forEach((role, all) -> all.forEach(place -> question.place(JurisdictionRole.of(role), place)));
            in.get(days).forEach((basis, day) -> question.day(DateBasis.valueOf(basis), day));
            in.get(knownAsOf).ifPresent(question::knownAsOf);
            return question.build();
        });
    }

    private static <T extends Comparable<T>> JsonCodec<Set<T>> sorted(JsonCodec<T> item) {
        return Codecs.mapped(Codecs.list(item), TreeSet::new, List::copyOf);
    }

    private static Map<String, List<Jurisdiction>> places(ComplianceQuestion question) {
        Map<String, List<Jurisdiction>> places = new TreeMap<>();
        question.roles().forEach(role -> places.put(role.code(), List.copyOf(question.places(role))));
        return places;
    }

    private static Map<String, LocalDate> days(ComplianceQuestion question) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (DateBasis basis : DateBasis.values()) {
            question.day(basis).ifPresent(day -> days.put(basis.name(), day));
        }
        return days;
    }
}
