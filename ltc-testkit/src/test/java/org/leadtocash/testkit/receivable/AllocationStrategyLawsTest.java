package org.leadtocash.testkit.receivable;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Example;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.allocation.AllocationCase;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.allocation.Proposal;
import org.leadtocash.core.receivable.allocation.Target;

/** The laws hold for a strategy of one's own, which this class runs as an adopter would; planted defects break them. */
class AllocationStrategyLawsTest implements AllocationStrategyLaws {

    private record Own(Function<AllocationCase, Proposal> proposing) implements AllocationStrategy {
        @Override
        public String name() {
            return "LARGEST_FIRST";
        }

        @Override
        public Proposal propose(AllocationCase given) {
            return proposing.apply(given);
        }
    }

    private static Proposal largestFirst(AllocationCase given) {
        return Proposal.of(given.claimList().stream()
                .sorted(Comparator.comparing(OpenItem::openMinor).reversed())
                .map(Target::of)
                .toList());
    }

    @Override
    public AllocationStrategy strategy() {
        return new Own(AllocationStrategyLawsTest::largestFirst);
    }

    private static AllocationStrategyLaws planted(Function<AllocationCase, Proposal> defect) {
        return () -> new Own(defect);
    }

    private static OpenItem item(int number, String customer) {
        LocalDate day = ReceivableArbitraries.DAY;
        return OpenItem.of(DocRef.of(DocType.INVOICE, "" + number), customer, Money.parse("EUR 100"), day, day);
    }

    private static final OpenItems ITEMS = OpenItems.of(item(1, "C-1"), item(2, "C-1"), item(3, "C-2"));
    private static final Payment PAYMENT =
            Payment.of(DocRef.of(DocType.PAYMENT, "1"), "C-1", Money.parse("EUR 150"), ReceivableArbitraries.DAY);
    private static final AllocationRules RULES = AllocationRules.standard();

    @Example
    void payingAnotherCustomersItemIsCaught() {
        AllocationStrategyLaws laws = planted(given ->
                Proposal.of(given.items().list().stream().map(Target::of).toList()));

        assertThatThrownBy(() -> laws.itProposesOnlyWhatItMay(ITEMS, PAYMENT, RULES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it proposes only what it may is broken")
                .hasMessageContaining("INVOICE:3");
        assertThatCode(() -> laws.noCentIsLostOrFound(ITEMS, PAYMENT, RULES)).doesNotThrowAnyException();
        assertThatCode(() -> laws.takingItBackRestoresTheItems(ITEMS, PAYMENT, RULES))
                .doesNotThrowAnyException();
    }

    @Example
    void anOrderThatChangesFromCallToCallIsCaught() {
        List<Integer> calls = new ArrayList<>();
        AllocationStrategyLaws laws = planted(given -> {
            calls.add(calls.size());
            List<OpenItem> claims = new ArrayList<>(given.claimList());
            Collections.rotate(claims, calls.size());
            return Proposal.of(claims.stream().map(Target::of).toList());
        });

        assertThatThrownBy(() -> laws.theSameCaseGetsTheSameAnswer(ITEMS, PAYMENT, RULES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the same case gets the same answer is broken");
    }
}
