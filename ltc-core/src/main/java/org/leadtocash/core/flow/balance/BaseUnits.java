package org.leadtocash.core.flow.balance;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** What links take, told in one unit: by the exact factors that the lines at their ends state, and by nothing else. */
final class BaseUnits {
    private BaseUnits() {}

    /** The quantity of a link in a unit; empty where it has none, and where no line states a factor that gives an exact decimal. */
    static Optional<Quantity> quantity(MainLine flow, FlowLink link, Unit unit) {
        if (link.quantity().isEmpty()) {
            return Optional.empty();
        }
        Quantity given = link.quantity().get();
        if (given.unit().equals(unit)) {
            return link.quantity();
        }
        for (NodeRef end : List.of(link.from(), link.to())) {
            Optional<FlowLine> line = end.line().flatMap(flow::line);
            Optional<Quantity> told = line.flatMap(known -> known.inBase(given))
                    .filter(quantity -> quantity.unit().equals(unit));
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }
}
