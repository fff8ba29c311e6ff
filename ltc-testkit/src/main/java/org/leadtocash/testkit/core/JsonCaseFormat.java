package org.leadtocash.testkit.core;

import net.jqwik.api.SampleReportingFormat;

/**
 * Reports samples of the library's types as their {@link JsonCase}. jqwik finds it by itself once the kit is on the path of
 * the tests; nobody calls it.
 */
public final class JsonCaseFormat implements SampleReportingFormat {
    // before the formats of jqwik itself, which all have the priority 0
    private static final int FIRST = 10;

    /** For jqwik, which makes it as a service. */
    public JsonCaseFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return JsonCase.isKnown(value.getClass());
    }

    @Override
    public Object report(Object value) {
        return SampleReportingFormat.plainLabel(JsonCase.of(value).toString());
    }

    @Override
    public int priority() {
        return FIRST;
    }
}
