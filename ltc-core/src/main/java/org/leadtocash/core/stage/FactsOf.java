package org.leadtocash.core.stage;

import java.util.Optional;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;

/** The part of facts that a narrower schema speaks of; what they declare otherwise is unknown. */
final class FactsOf {
    private FactsOf() {}

    static Facts schema(FactSchema wanted, Facts given) {
        FactsBuilder builder = Facts.builder(wanted);
        for (FactType type : wanted.types()) {
            FactPath path = type.path();
            if (!given.schema().type(path.toString()).equals(Optional.of(type))) {
                continue;
            }
            if (!path.inGroup()) {
                say(builder, path.toString(), given.fact(path.toString()));
                continue;
            }
            Fact list = given.fact(path.group());
            if (!list.isKnown()) {
                say(builder, path.group(), list);
                continue;
            }
            builder.noRows(path.group());
            for (String row : given.rows(path.group())) {
                builder.row(path.group(), row);
                String one = path.at(row).toString();
                say(builder, one, given.fact(one));
            }
        }
        return builder.build();
    }

    private static void say(FactsBuilder builder, String path, Fact fact) {
        if (fact.isKnown()) {
            builder.with(path, fact.value().orElseThrow());
        } else if (fact.state() == Fact.State.NOT_APPLICABLE) {
            builder.notApplicable(path);
        }
    }
}
