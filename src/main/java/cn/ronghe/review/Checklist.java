package cn.ronghe.review;

import java.util.List;

/** The points that the first review looks at, with their answers about one version of an application. */
public record Checklist(long applicationId, int versionNumber, List<ChecklistPoint> points) {

    /** How many are answered for this version. */
    public long settled() {
        return points.stream().filter(ChecklistPoint::settled).count();
    }

    public long failing() {
        return points.stream().filter(ChecklistPoint::fails).count();
    }

    public boolean carries() {
        return points.stream().anyMatch(point -> point.carriedFrom() > 0);
    }
}
