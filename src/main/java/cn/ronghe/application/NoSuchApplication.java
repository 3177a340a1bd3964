package cn.ronghe.application;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such application, or it is another unit's: both look the same from outside. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchApplication extends RuntimeException {

    public NoSuchApplication(String what) {
        super(what);
    }
}
