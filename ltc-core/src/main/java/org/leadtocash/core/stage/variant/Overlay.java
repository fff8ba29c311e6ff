package org.leadtocash.core.stage.variant;

import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.stage.model.Lock;

/**
 * What one business line, region or entity does otherwise than the template says, as data: the same in Java and in JSON.
 *
 * <pre>{@code
 * Overlay de = Overlay.of("de", "1.0.0").over("quote").on("COUNTRY", "DE")
 *         .exitRequires("DRAFT", "billTo.vatId")
 *         .promise("approvalTime", Duration.ofHours(4))
 *         .build();
 * StageModel quote = Variant.of(template, de).model();
 * }</pre>
 */
public final class Overlay {
    private final String id;
    private final String version;
    private final String over;
    private final String level;
    private final String place;
    private final List<String> after;
    private final Optional<Name> as;
    private final List<Change> changes;
    private final Map<String, Lock> locks;

    /**
     * What the model is called that comes out.
     *
     * @param id in kebab case
     * @param version three numbers joined by dots
     */
    public record Name(String id, String version) {}

    Overlay(OverlayBuilder from) {
        this.id = from.id;
        this.version = from.version;
        this.over = from.over;
        this.level = from.level;
        this.place = from.place;
        this.after = List.copyOf(from.after);
        this.as = from.as;
        this.changes = List.copyOf(from.changes);
        this.locks = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(from.locks)));
    }

    /**
     * Starts an overlay.
     *
     * @param id its name in kebab case
     * @param version three numbers joined by dots
     */
    public static OverlayBuilder of(String id, String version) {
        return new OverlayBuilder(id, version);
    }

    /**
     * Reads an overlay.
     *
     * @param source the file's name, for problems
     * @param json the text, read to its end and not closed
     * @throws LoadException with every problem, its line and JSON pointer
     */
    public static Overlay read(String source, Reader json) {
        return VariantJson.OVERLAY_FORMAT.read(source, JsonText.parse(source, json));
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** Which version. */
    public String version() {
        return version;
    }

    /** The name of the model that it changes. */
    public String over() {
        return over;
    }

    /** The level at which it stands, one of the template's. */
    public String level() {
        return level;
    }

    /** For which of that level, such as {@code DE}; empty for every one. */
    public String place() {
        return place;
    }

    /** The overlays of its level that come before it, so that it may change what they change. */
    public List<String> after() {
        return after;
    }

    /** What the model is called that comes out; empty where the names of the overlays make it. */
    public Optional<Name> as() {
        return as;
    }

    /** What it does, in order. */
    public List<Change> changes() {
        return changes;
    }

    /** What overlays behind it may not do any more, by address. */
    public Map<String, Lock> locks() {
        return locks;
    }

    /** The overlay as JSON, without the name of the format. */
    public Json json() {
        return VariantJson.OVERLAY.write(this);
    }

    /** The same, but with these changes. */
    Overlay with(List<Change> others) {
        OverlayBuilder copy = of(id, version).over(over).on(level, place).after(after.toArray(String[]::new));
        as.ifPresent(name -> copy.as(name.id(), name.version()));
        others.forEach(copy::change);
        locks.forEach(copy::lock);
        return copy.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Overlay that
                && toString().equals(that.toString())
                && List.of(over, level, place, after, as)
                        .equals(List.of(that.over, that.level, that.place, that.after, that.as))
                && changes.equals(that.changes)
                && locks.equals(that.locks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, changes);
    }

    /** Id, {@code @}, version. */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
