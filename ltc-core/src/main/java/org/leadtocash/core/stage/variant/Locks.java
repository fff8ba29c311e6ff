package org.leadtocash.core.stage.variant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.Lock;
import org.leadtocash.core.stage.model.StageModel;

/** Which lock counts for an element: the one said nearest to it, and of two as near the one that names more. */
final class Locks {
    private final Map<Address, Lock> locks = new LinkedHashMap<>();

    /** What locks an element, and where that is said. */
    record Found(Address at, Lock lock) {}

    Locks(Map<String, Lock> said) {
        said.forEach((address, lock) -> locks.put(Address.parse(address), lock));
    }

    Found on(Address element) {
        Optional<Found> nearest = Optional.empty();
        for (Map.Entry<Address, Lock> each : locks.entrySet()) {
            Address at = each.getKey();
            if (at.covers(element)
                    && (nearest.isEmpty() || isNearer(at, nearest.get().at()))) {
                nearest = Optional.of(new Found(at, each.getValue()));
            }
        }
        return nearest.orElse(new Found(Address.of(), Lock.NONE));
    }

    private static boolean isNearer(Address one, Address other) {
        int more = one.names().size() - other.names().size();
        return more > 0 || (more == 0 && stars(one) < stars(other));
    }

    private static long stars(Address address) {
        return address.names().stream().filter(StageModel.ANY::equals).count();
    }

    void add(Address at, Lock lock) {
        locks.put(at, lock);
    }
}
