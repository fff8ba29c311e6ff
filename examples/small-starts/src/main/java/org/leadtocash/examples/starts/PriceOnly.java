package org.leadtocash.examples.starts;

import java.io.PrintStream;
import java.io.StringReader;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.book.PriceBookReader;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.document.PriceElement;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.Pricer;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;

/** Price only: a list price, a discount and a surcharge become a quote that proves itself. */
public final class PriceOnly {
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 16);
    private static final String PRICES = """
            id,conditionType,customer,material,kind,rate,currency,per,unit
            LP-1,LIST_PRICE,,OLED-55,PER_UNIT,450.00,EUR,1,C62
            CD-1,CUSTOMER_DISCOUNT,C-100,,PERCENT,-3,,,
            SU-1,SURCHARGE,,OLED-55,PER_UNIT,2.50,EUR,1,C62
            """;

    private PriceOnly() {}

    /** Prices one line and prints the way to its net amount. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        PriceBook book = PriceBookReader.of("prices", "1", TODAY)
                .readCsv("prices.csv", new StringReader(PRICES))
                .book();
        ExchangeRates noRates = ExchangeRates.builder("no-rates", TODAY).build();
        Pricer pricer = Pricer.of(book, PricingProcedure.manufacturer(), noRates, TaxDetermination.none());

        PriceRequest request = PriceRequest.of(DocRef.parse("QUOTE:1"), CurrencyUnit.EUR)
                .on(DateRule.ORDERED, TODAY)
                .with(KeyField.CUSTOMER, "C-100")
                .line(RequestLine.of("10", "OLED-55", Quantity.parse("120 C62")))
                .build();
        PricedDocument quote = pricer.priceWithTrace(request);

        quote.lines().forEach(line -> {
            out.println(line);
            line.elements().stream().filter(PriceElement::counts).forEach(out::println);
        });
        out.println("net " + quote.totals().net());
        Trace proof = quote.trace().orElseThrow();
        out.println("proof holds: " + TraceVerifier.verify(proof).isEmpty());
    }
}
