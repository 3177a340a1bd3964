package cn.ronghe.calendar;

import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigReview;

/** The time of day at which something is due, and the holidays. */
class CalendarCheck implements ConfigCheck {

    @Override
    public void check(ConfigReview review) {
        review.yaml(CalendarConfiguration.FILE, CalendarConfiguration.CalendarSettings.class);
        StatutoryDays.read(review.csv(StatutoryDays.FILE, StatutoryDays.HEADER));
    }
}
