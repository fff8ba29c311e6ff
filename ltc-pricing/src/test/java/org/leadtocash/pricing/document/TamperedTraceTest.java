package org.leadtocash.pricing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceJson;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.request.ManualCondition;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;

class TamperedTraceTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 10);

    private static Trace trace() {
        PriceRecord record = PriceRecord.of("LP", ConditionType.LIST_PRICE)
                .key(KeyField.MATERIAL, "M")
                .rate(Rate.perUnit(BigMoney.parse("EUR 12.345"), 100, Unit.of("C62")))
                .build();
        Pricer pricer = Pricer.of(
                PriceBook.of("tampered", "1", DAY, List.of(record)),
                PricingProcedure.manufacturer(),
                ExchangeRates.builder("none", DAY).build(),
                TaxDetermination.none());
        return pricer.priceWithTrace(PriceRequest.of(DocRef.parse("ORDER:1"), CurrencyUnit.EUR)
                        .on(DateRule.ORDERED, DAY)
                        .line(RequestLine.of("10", "M", Quantity.parse("777 C62")))
                        .entering(new ManualCondition(
                                ConditionType.HEADER_DISCOUNT, Rate.fixed(BigMoney.parse("EUR -1.23"))))
                        .build())
                .trace()
                .orElseThrow();
    }

    @Test
    void whoeverChangesANumberIsFoundOut() {
        String text = CanonicalJson.write(TraceJson.CODEC.write(trace()));
        Matcher value = Pattern.compile("\"value\":\"(-?[0-9.]+)\"").matcher(text);
        List<String> passed = new ArrayList<>();
        int changed = 0;
        while (value.find()) {
            String forged = text.substring(0, value.start(1)) + "7" + text.substring(value.start(1));
            changed++;
            if (accepted(forged)) {
                passed.add(value.group(1) + " at " + value.start());
            }
        }
        assertThat(changed).isGreaterThan(5);
        assertThat(passed).isEmpty();
        assertThat(accepted(text)).isTrue();
    }

    private static boolean accepted(String text) {
        try {
            return TraceVerifier.verify(TraceJson.CODEC.parse("trace", text)).isEmpty();
        } catch (LoadException e) {
            return false;
        }
    }
}
