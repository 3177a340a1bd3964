package cn.ronghe.selection;

import java.util.List;

import cn.ronghe.application.Application;
import cn.ronghe.organization.Person;

/**
 * What a round of the joint selection would look at if it started now.
 *
 * @param candidates what has passed the city's review, has no open task and was in no round yet
 * @param underWay   what is still being reviewed or consulted about and could only take part in a later round
 * @param panel      everybody who may be a member
 * @param openRound  the round that must be published first, null where there is none
 * @param nextRound  the number that the new round would get
 * @param left       places left of the quota
 */
public record StartPreview(List<Application> candidates, List<Application> underWay, List<Person> panel,
                           Selection openRound, int nextRound, int left) {
}
