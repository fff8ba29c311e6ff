package org.leadtocash.core.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Verdict;

/**
 * The document formats that a host speaks, found by class or by name. Each engine contributes its own:
 *
 * <pre>{@code
 * LtcJson json = LtcJson.standard().with(PricingJson.formats());
 * String stored = json.write(decision);
 * PricedDocument again = json.readStored("decision 4711", stored, PricedDocument.class);
 * }</pre>
 *
 * <p>Immutable; safe to share between threads.
 */
public final class LtcJson {
    private final Map<String, DocumentFormat<?>> byName;
    private final Map<Class<?>, DocumentFormat<?>> byType;

    private LtcJson(Map<String, DocumentFormat<?>> byName, Map<Class<?>, DocumentFormat<?>> byType) {
        this.byName = byName;
        this.byType = byType;
    }

    /** The formats of reasons: finding, verdict, clearance. */
    public static LtcJson standard() {
        return new LtcJson(new TreeMap<>(), new LinkedHashMap<>())
                .with(List.of(
                        new DocumentFormat<>(Finding.class, "finding", 1, 0, FoundationCodecs.FINDING),
                        new DocumentFormat<>(Verdict.class, "verdict", 1, 0, FoundationCodecs.VERDICT),
                        new DocumentFormat<>(Clearance.class, "clearance", 1, 0, FoundationCodecs.CLEARANCE)));
    }

    /**
     * These formats and more.
     *
     * @throws IllegalArgumentException if a name or class is there already
     */
    public LtcJson with(Collection<? extends DocumentFormat<?>> formats) {
        Map<String, DocumentFormat<?>> names = new TreeMap<>(byName);
        Map<Class<?>, DocumentFormat<?>> types = new LinkedHashMap<>(byType);
        for (DocumentFormat<?> format : formats) {
            if (names.putIfAbsent(format.name(), format) != null || types.putIfAbsent(format.type(), format) != null) {
                throw new IllegalArgumentException(
                        "format " + format.name() + " of " + format.type().getName() + " is there already");
            }
        }
        return new LtcJson(names, types);
    }

    /** Every format, in order of name. */
    public List<DocumentFormat<?>> formats() {
        return List.copyOf(byName.values());
    }

    /** The format of that class. */
    @SuppressWarnings("unchecked") // put in under its own class
    public <T> Optional<DocumentFormat<T>> format(Class<T> type) {
        return Optional.ofNullable((DocumentFormat<T>) byType.get(type));
    }

    private <T> DocumentFormat<T> formatOf(Class<T> type) {
        return format(type)
                .orElseThrow(() -> new IllegalArgumentException("no format for " + type.getName() + ", expected one of "
                        + byType.keySet().stream().map(Class::getName).sorted().toList()));
    }

    /** The value as a document, in the format of its class or of the one declared class it is a case of. */
    public <T> JsonObject tree(T value) {
        return formatOf(declared(value)).write(value);
    }

    @SuppressWarnings("unchecked") // a value of T is written by the format of T's class, or of one above it
    private <T> Class<T> declared(T value) {
        List<Class<?>> above = byType.containsKey(value.getClass())
                ? List.of()
                : byType.keySet().stream()
                        .filter(type -> type.isInstance(value))
                        .toList();
        return (Class<T>) (above.size() == 1 ? above.get(0) : value.getClass());
    }

    /** The value as canonical text. */
    public String write(Object value) {
        return CanonicalJson.write(tree(value));
    }

    /** The hash of the value's canonical text. */
    public ContentHash hash(Object value) {
        return CanonicalJson.hash(tree(value));
    }

    /**
     * Reads a request strictly.
     *
     * @param source the message's name, for problems
     * @throws LoadException with every problem and its place
     */
    public <T> T read(String source, String text, Class<T> type) {
        return formatOf(type).read(source, JsonText.parse(source, text));
    }

    /**
     * Reads a stored document, of this minor version or a newer one.
     *
     * @param source the document's name, for problems
     * @throws LoadException with every problem and its place
     */
    public <T> T readStored(String source, String text, Class<T> type) {
        return formatOf(type).readStored(source, JsonText.parse(source, text));
    }
}
