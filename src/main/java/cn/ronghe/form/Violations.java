package cn.ronghe.form;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What a check found, in the order of the form. */
public final class Violations implements Iterable<Violation> {

    private final List<Violation> found;

    Violations(List<Violation> found) {
        this.found = List.copyOf(found);
    }

    public static Violations of(List<Violation> found) {
        return new Violations(found);
    }

    public static Violations none() {
        return new Violations(List.of());
    }

    public Violations and(Violations others) {
        List<Violation> all = new ArrayList<>(found);
        all.addAll(others.found);
        return new Violations(all);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Violation::isError);
    }

    public List<Violation> all() {
        return found;
    }

    public List<Violation> errors() {
        return found.stream().filter(Violation::isError).toList();
    }

    public List<Violation> warnings() {
        return found.stream().filter(violation -> !violation.isError()).toList();
    }

    public Optional<Violation> at(String fieldPath) {
        return found.stream().filter(violation -> violation.fieldPath().equals(fieldPath)).findFirst();
    }

    @Override
    public Iterator<Violation> iterator() {
        return found.iterator();
    }

    @Override
    public String toString() {
        return found.toString();
    }
}
