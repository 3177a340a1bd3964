package cn.ronghe.organization;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Fills an empty database before anything else is started: districts, departments, the first people. */
@Component
class OrganizationStart implements SmartInitializingSingleton {

    private final CityImport city;
    private final FirstPeople people;

    OrganizationStart(CityImport city, FirstPeople people) {
        this.city = city;
        this.people = people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        city.run();
        people.bringIn();
    }
}
