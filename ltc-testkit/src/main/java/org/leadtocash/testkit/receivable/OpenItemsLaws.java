package org.leadtocash.testkit.receivable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.receivable.CustomerItems;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ReceivableJson;
import org.leadtocash.core.receivable.ageing.AgeingPolicy;
import org.leadtocash.core.receivable.ageing.AgeingRow;

/**
 * The laws of open items, for the items that a host really has:
 *
 * <pre>{@code
 * class OurItemsTest implements OpenItemsLaws {
 *     public OpenItems items() {
 *         return OurItems.read();
 *     }
 *     public CurrencyUnit ledger() {
 *         return CurrencyUnit.EUR;
 *     }
 *     public LocalDate asOf() {
 *         return LocalDate.of(2023, 1, 31);
 *     }
 * }
 * }</pre>
 *
 * <p>They find what goes wrong where items come out of another system: dates turned around, a value of the ledger missing,
 * an invoice taken over twice, a credit that has become a claim.
 */
public interface OpenItemsLaws {

    /** The items. */
    OpenItems items();

    /** The ledger's own currency. */
    CurrencyUnit ledger();

    /** The day whose knowledge the items are. */
    LocalDate asOf();

    /** How they are aged: the usual columns unless said otherwise. */
    default AgeingPolicy ageing() {
        return AgeingPolicy.standard();
    }

    /** Nothing was due before it was posted. */
    @Example
    default void nothingIsDueBeforeItIsPosted() {
        List<String> found = new ArrayList<>();
        for (OpenItem item : items().list()) {
            if (item.dueDate().isBefore(item.documentDate())) {
                found.add(item.ref() + " of " + item.documentDate() + " is due on " + item.dueDate());
            }
        }
        Broken.byAny(found, "nothing is due before it is posted");
    }

    /** Nothing was posted after the day whose knowledge the items are. */
    @Example
    default void nothingIsPostedLaterThanKnown() {
        List<String> found = new ArrayList<>();
        for (OpenItem item : items().list()) {
            if (item.documentDate().isAfter(asOf())) {
                found.add(item.ref() + " of " + item.documentDate() + ", the items are as of " + asOf());
            }
        }
        Broken.byAny(found, "nothing is posted later than known");
    }

    /** Every open item in a foreign currency has its value in the ledger, and no other has one. */
    @Example
    default void everyForeignItemHasItsValueInTheLedger() {
        List<String> found = new ArrayList<>();
        for (OpenItem item : items().list()) {
            boolean foreign = !item.amount().getCurrencyUnit().equals(ledger());
            boolean valued = item.book()
                    .filter(value -> value.getCurrencyUnit().equals(ledger()))
                    .isPresent();
            if (item.openMinor() != 0 && foreign != valued) {
                found.add(item.ref() + " of " + item.amount() + " stands at "
                        + item.book().map(Money::toString).orElse("nothing") + " in a ledger in " + ledger());
            }
        }
        Broken.byAny(found, "every foreign item has its value in the ledger");
    }

    /** No customer has two open items of one reference, amount and date. */
    @Example
    default void noItemIsThereTwice() {
        List<String> found = new ArrayList<>();
        Map<List<Object>, OpenItem> seen = new HashMap<>();
        for (OpenItem item : items().list()) {
            if (item.openMinor() != 0 && !item.reference().isEmpty()) {
                OpenItem before = seen.put(
                        List.of(item.customer(), item.reference(), item.amount(), item.documentDate(), item.dueDate()),
                        item);
                if (before != null) {
                    found.add(before.ref() + " and " + item.ref() + " are both " + item.reference() + " of "
                            + item.amount());
                }
            }
        }
        Broken.byAny(found, "no item is there twice");
    }

    /** What the columns of ageing hold is what is open. */
    @Example
    default void agedColumnsAddUpToTheBalance() {
        List<String> found = new ArrayList<>();
        Map<List<Object>, Money> aged = new HashMap<>();
        for (AgeingRow row : ageing().report(items(), asOf()).rows()) {
            aged.put(List.of(row.customer(), row.total().getCurrencyUnit()), row.total());
        }
        for (CustomerItems own : items().customers()) {
            items().balances(own.customer()).forEach((currency, balance) -> {
                if (!balance.equals(aged.get(List.<Object>of(own.customer(), currency)))) {
                    found.add(own.customer() + " owes " + balance + ", aged are "
                            + aged.get(List.<Object>of(own.customer(), currency)));
                }
            });
        }
        Broken.byAny(found, "aged columns add up to the balance");
    }

    /** Written as JSON and read again the items are the same. */
    @Example
    default void theItemsAreReadBackAsTheyWereWritten() {
        OpenItems back = ReceivableJson.OPEN_ITEMS.read("items", ReceivableJson.OPEN_ITEMS.write(items()));
        Broken.unless(back.equals(items()), "the items are read back as they were written", items());
    }
}
