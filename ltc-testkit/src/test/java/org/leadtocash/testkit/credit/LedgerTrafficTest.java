package org.leadtocash.testkit.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.command.Command;

/** The traffic reaches what it is meant to reach: a law that nothing touches proves nothing. */
class LedgerTrafficTest {

    @Test
    void everyCommandIsAcceptedAndRefusedAndEveryReasonIsMet() {
        Map<String, TreeSet<String>> answers = new TreeMap<>();
        TreeSet<String> codes = new TreeSet<>();
        for (int seed = 0; seed < 60; seed++) {
            LedgerWorld world = new LedgerWorld(3);
            ReferenceLedger reference = new ReferenceLedger();
            world.opening(1_000, 1_800, 2_400).forEach(reference::run);
            LedgerTraffic traffic = new LedgerTraffic(world, "", seed, 6, true);
            for (int i = 0; i < 60; i++) {
                Command command = traffic.next();
                String answer = reference.answer(command);
                answers.computeIfAbsent(command.getClass().getSimpleName(), name -> new TreeSet<>())
                        .add(answer.split(" ")[0]);
                codes.add(answer);
            }
        }

        answers.forEach((command, met) -> assertThat(met).as(command).contains("ACCEPTED"));
        assertThat(answers.keySet())
                .containsExactlyInAnyOrder(
                        "Adjust",
                        "Expire",
                        "MoveParty",
                        "Post",
                        "Release",
                        "Report",
                        "Reserve",
                        "Revalue",
                        "SetAccount",
                        "VoidHold",
                        "Move");
        assertThat(String.join(" ", codes))
                .contains(
                        "IDEMPOTENCY_CONFLICT",
                        "credit.already-posted",
                        "credit.already-voided",
                        "credit.charge-rate-missing",
                        "credit.hold-exists",
                        "credit.hold-expired",
                        "credit.hold-not-expired",
                        "credit.hold-not-posted",
                        "credit.limit-exceeded",
                        "credit.more-than-there",
                        "credit.other-path",
                        "credit.unknown-hold");
    }
}
