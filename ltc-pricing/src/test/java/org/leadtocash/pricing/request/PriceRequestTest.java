package org.leadtocash.pricing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.pricing.document.PricingJson;
import org.leadtocash.pricing.procedure.DateRule;

class PriceRequestTest {
    private static final RequestLine LINE = RequestLine.of("10", "M", Quantity.parse("1 C62"));

    private static PriceRequest.Builder request() {
        return PriceRequest.of(DocRef.parse("ORDER:1"), CurrencyUnit.EUR);
    }

    @Test
    void jakartaValidationTellsWhatIsMissing() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            PriceRequest empty = request().build();
            assertThat(validator.validate(empty).stream()
                            .map(wrong -> wrong.getPropertyPath().toString()))
                    .containsExactlyInAnyOrder("lines", "dates");
            PriceRequest blank = request()
                    .on(DateRule.ORDERED, LocalDate.of(2023, 1, 1))
                    .line(RequestLine.of("10", " ", Quantity.parse("1 C62")))
                    .build();
            assertThat(validator.validate(blank).stream()
                            .map(wrong -> wrong.getPropertyPath().toString()))
                    .containsExactly("lines[0].material");
        }
    }

    @Test
    void aLineNumberIsThereOnce() {
        assertThatThrownBy(() -> request().line(LINE).line(LINE).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ORDER:1: line 10 twice");
    }

    @Test
    void everyProblemOfARequestIsToldWithItsPointer() {
        String text = """
                {"document": "ORDER:1", "currency": "EUR", "dates": {"ordered": "2023-01-10"},
                 "lines": [{"line": "10", "matrial": "M", "quantity": {"amount": "NaN", "unit": "C62"}}]}
                """;
        assertThatThrownBy(() -> PricingJson.REQUEST.parse("order.json", text))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(e.problems().stream()
                                        .map(Finding::toString)
                                        .toList())
                                .containsExactlyInAnyOrderElementsOf(List.of(
                                        "BLOCK json.invalid-value file:order.json#2:66 /lines/0/quantity/amount [found=\"the string \"NaN\"\","
                                                + " expected=\"a decimal number such as \"12.50\", of at most 60 digits either side\"]",
                                        "BLOCK json.missing-member file:order.json#2:12 /lines/0 [found=\"an object\","
                                                + " expected=\"member material\"]",
                                        "BLOCK json.unknown-member file:order.json#2:38 /lines/0/matrial [found=\"matrial\","
                                                + " expected=\"one of line, material, quantity, attributes, dates, conditions,"
                                                + " supply, taxClass\", maybe=\"material\"]")));
    }
}
