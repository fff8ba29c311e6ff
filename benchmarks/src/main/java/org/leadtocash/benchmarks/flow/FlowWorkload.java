package org.leadtocash.benchmarks.flow;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.leadtocash.benchmarks.SplitMix;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.extract.Category;
import org.leadtocash.core.flow.extract.CategoryMap;
import org.leadtocash.core.flow.extract.ExtractLayout;
import org.leadtocash.core.flow.extract.ExtractReport;
import org.leadtocash.core.flow.extract.FlowExtract;

/**
 * An extract of so many links, written while it is read, so that it takes no memory of its own. Each deal is one order of three
 * items, delivered by two deliveries, billed by one invoice and paid: 13 links and 5 rows that declare. In one deal of fifty an
 * item is over-delivered by one piece.
 */
public final class FlowWorkload extends InputStream {
    /** The links of one deal. */
    public static final int LINKS_OF_A_DEAL = 13;

    private static final int ITEMS = 3;
    private static final LocalDate START = LocalDate.of(2022, 1, 3);

    private final SplitMix random = new SplitMix(SplitMix.SEED + 11);
    private final StringBuilder text = new StringBuilder();
    private final int deals;
    private byte[] bytes;
    private int at;
    private int deal;
    private int overDelivered;

    /** An extract of at least so many links. */
    public FlowWorkload(int links) {
        deals = (links + LINKS_OF_A_DEAL - 1) / LINKS_OF_A_DEAL;
        bytes = ("predecessor,predecessor_item,predecessor_category,successor,item,category,"
                        + "quantity,unit,value,currency,date\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** How many links it has. */
    public int links() {
        return deals * LINKS_OF_A_DEAL;
    }

    /** How many items were over-delivered so far. */
    public int overDelivered() {
        return overDelivered;
    }

    /** What its categories mean. */
    public static FlowExtract reader() {
        return FlowExtract.of(
                CategoryMap.of(
                        Category.of("C", DocType.ORDER, LinkKind.ORDERS).ordered(BillingBasis.DELIVERED),
                        Category.of("J", DocType.DELIVERY, LinkKind.FULFILS),
                        Category.of("M", DocType.INVOICE, LinkKind.BILLS),
                        Category.of("P", DocType.PAYMENT, LinkKind.PAYS)),
                ExtractLayout.of(ZoneOffset.UTC));
    }

    /** Reads an extract of that size. */
    public static ExtractReport imported(int links) {
        return reader().read("workload.csv", new FlowWorkload(links));
    }

    private void write(String before, int item, String category, String document, int next, String kind, String rest) {
        text.append(before)
                .append(',')
                .append(item == 0 ? "" : item)
                .append(',')
                .append(category)
                .append(',');
        text.append(document)
                .append(',')
                .append(next == 0 ? "" : next)
                .append(',')
                .append(kind)
                .append(',');
        text.append(rest).append('\n');
    }

    private void writeDeal() {
        text.setLength(0);
        String order = "4" + deal;
        String invoice = "9" + deal;
        LocalDate day = START.plusDays(deal % 1_000);
        long total = 0;
        for (int item = 1; item <= ITEMS; item++) {
            int first = 1 + random.below(40);
            int second = 1 + random.below(40);
            int price = 100 + random.below(100_000);
            boolean isOver = item == 1 && deal % 50 == 0;
            overDelivered += isOver ? 1 : 0;
            int ordered = first + second - (isOver ? 1 : 0);
            write("", 0, "", order, item, "C", ordered + ",C62," + money((long) ordered * price) + ",EUR," + day);
            for (int part = 0; part < 2; part++) {
                int count = part == 0 ? first : second;
                String delivery = "8" + deal + (part == 0 ? "A" : "B");
                String value = money((long) count * price);
                write(order, item, "C", delivery, item, "J", count + ",C62,,," + day.plusDays(2 + part));
                write(
                        delivery,
                        item,
                        "J",
                        invoice,
                        item + part * ITEMS,
                        "M",
                        count + ",C62," + value + ",EUR," + day.plusDays(5));
                total += (long) count * price;
            }
        }
        write("", 0, "", invoice, 0, "M", ",," + money(total) + ",EUR," + day.plusDays(5));
        write("", 0, "", "1" + deal, 0, "P", ",," + money(total) + ",EUR," + day.plusDays(40));
        write(invoice, 0, "M", "1" + deal, 0, "P", ",," + money(total) + ",EUR," + day.plusDays(40));
        deal++;
        bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
    }

    private static String money(long cents) {
        return cents / 100 + "." + cents % 100 / 10 + cents % 10;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at == bytes.length) {
            if (deal == deals) {
                return -1;
            }
            writeDeal();
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }
}
