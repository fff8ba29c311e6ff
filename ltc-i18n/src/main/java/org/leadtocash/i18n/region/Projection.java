package org.leadtocash.i18n.region;

import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.JurisdictionRole;

/** What a host knows, seen through the schema of the packs, with the places of the question as facts. */
final class Projection {
    private final Facts given;
    private FactsBuilder seen;

    private Projection(Facts given, FactSchema schema) {
        this.given = given;
        this.seen = Facts.builder(schema);
    }

    static Facts of(ComplianceQuestion question, FactSchema schema) {
        Projection projection = new Projection(question.facts(), schema);
        for (FactType type : schema.types()) {
            if (!type.path().inGroup()) {
                projection.take(type.path().toString(), type);
            }
        }
        schema.groups().forEach(group -> projection.rows(group, schema));
        for (JurisdictionRole role : JurisdictionRole.usual()) {
            Set<Jurisdiction> places = question.places(role);
            if (places.size() == 1) {
                projection.seen = projection.seen.with(
                        role.fact(), places.iterator().next().code());
            }
        }
        return projection.seen.build();
    }

    private void take(String path, FactType type) {
        Optional<FactType> known = given.schema().type(path);
        if (known.isPresent() && known.get().kind() == type.kind()) {
            put(path, given.fact(path));
        }
    }

    private void put(String path, Fact fact) {
        if (fact.state() == Fact.State.NOT_APPLICABLE) {
            seen = seen.notApplicable(path);
        }
        fact.value().ifPresent(value -> seen = seen.with(path, value));
    }

    private void rows(String group, FactSchema schema) {
        if (!given.schema().groups().contains(group)) {
            return;
        }
        Fact list = given.fact(group);
        if (list.state() == Fact.State.NOT_APPLICABLE) {
            seen = seen.notApplicable(group);
        }
        if (!list.isKnown()) {
            return;
        }
        seen = seen.noRows(group);
        for (String row : given.rows(group)) {
            seen = seen.row(group, row);
            for (FactType type : schema.types()) {
                FactPath path = type.path();
                if (path.group().equals(group)) {
                    take(path.at(row).toString(), type);
                }
            }
        }
    }
}
