package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;

/**
 * Works out an order in which commands can have taken effect one after the other, from the order of the entries in each
 * account, and replays them. Where there is no such order, or the answers of the replay are others, the store did not run
 * them one after the other.
 */
final class Replay {
    private final Map<String, Command> sent;
    private final Map<String, Outcome> answers;
    private final List<LedgerEntry> entries;

    Replay(Map<String, Command> sent, Map<String, Outcome> answers, List<LedgerEntry> entries) {
        this.sent = sent;
        this.answers = answers;
        this.entries = entries;
    }

    /** Replays what left entries; answers how many commands that were. */
    int against(ReferenceLedger reference, Map<String, BigDecimal> balances) {
        List<String> order = order();
        for (String key : order) {
            Law.of("the replay of " + Law.known(sent, key))
                    .same(CreditLedgerStoreLaws.told(Law.known(answers, key)), reference.answer(Law.known(sent, key)));
        }
        Law.of("the replay").same(balances, reference.balances());
        return order.size();
    }

    /** Takes next whatever nothing stands before. */
    private List<String> order() {
        Map<String, Set<String>> after = new TreeMap<>();
        Map<String, Integer> before = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        for (LedgerEntry entry : entries) {
            String key = entry.command();
            after.computeIfAbsent(key, none -> new LinkedHashSet<>());
            before.putIfAbsent(key, 0);
            String previous = last.put(entry.account().toString(), key);
            if (previous != null
                    && !previous.equals(key)
                    && Law.known(after, previous).add(key)) {
                before.merge(key, 1, Integer::sum);
            }
        }
        Deque<String> ready = new ArrayDeque<>();
        after.keySet().stream().filter(key -> Law.known(before, key) == 0).forEach(ready::add);
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String key = ready.remove();
            order.add(key);
            for (String next : Law.known(after, key)) {
                if (before.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        Law.of("commands that took effect one after the other").same(order.size(), after.size());
        return order;
    }
}
