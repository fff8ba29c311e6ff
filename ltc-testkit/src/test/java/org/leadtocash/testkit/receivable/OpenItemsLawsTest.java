package org.leadtocash.testkit.receivable;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItemBuilder;
import org.leadtocash.core.receivable.OpenItems;

/** The laws hold for sound items, which this class runs as an adopter would, and each is broken by its defect alone. */
class OpenItemsLawsTest implements OpenItemsLaws {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 31);

    private static OpenItemBuilder item(int number, String amount) {
        return OpenItem.builder(ItemRef.of(DocRef.of(DocType.INVOICE, "" + number)), "C-1", Money.parse(amount))
                .dates(DAY.minusDays(30), DAY)
                .reference("PO-" + number);
    }

    private static final OpenItems SOUND = OpenItems.of(
            item(1, "EUR 100").build(),
            item(2, "USD 50").book(Money.parse("EUR 46")).build());

    @Override
    public OpenItems items() {
        return SOUND;
    }

    @Override
    public CurrencyUnit ledger() {
        return CurrencyUnit.EUR;
    }

    @Override
    public LocalDate asOf() {
        return DAY;
    }

    private record Planted(OpenItems items, CurrencyUnit ledger, LocalDate asOf) implements OpenItemsLaws {
        List<ThrowingCallable> laws() {
            return List.of(
                    this::nothingIsDueBeforeItIsPosted,
                    this::nothingIsPostedLaterThanKnown,
                    this::everyForeignItemHasItsValueInTheLedger,
                    this::noItemIsThereTwice,
                    this::agedColumnsAddUpToTheBalance,
                    this::theItemsAreReadBackAsTheyWereWritten);
        }
    }

    private static void isCaught(OpenItem defect, int law, String told) {
        List<ThrowingCallable> laws = new Planted(SOUND.plus(defect), CurrencyUnit.EUR, DAY).laws();
        for (int i = 0; i < laws.size(); i++) {
            if (i == law) {
                assertThatThrownBy(laws.get(i))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(told);
            } else {
                assertThatCode(laws.get(i)).as("law " + i).doesNotThrowAnyException();
            }
        }
    }

    @Example
    void datesTurnedAroundAreCaught() {
        isCaught(
                item(3, "EUR 1").dates(DAY, DAY.minusDays(30)).build(),
                0,
                "INVOICE:3 of 2023-01-31 is due on 2023-01-01");
    }

    @Example
    void anItemOfTheFutureIsCaught() {
        isCaught(
                item(3, "EUR 1").dates(DAY.plusDays(1), DAY.plusDays(31)).build(),
                1,
                "INVOICE:3 of 2023-02-01, the items are as of 2023-01-31");
    }

    @Example
    void aForeignItemWithoutItsValueIsCaught() {
        isCaught(item(3, "USD 7").build(), 2, "INVOICE:3 of USD 7.00 stands at nothing in a ledger in EUR");
    }

    @Example
    void anInvoiceTakenOverTwiceIsCaught() {
        isCaught(
                item(3, "EUR 100").reference("PO-1").build(), 3, "INVOICE:1 and INVOICE:3 are both PO-1 of EUR 100.00");
    }
}
