package cn.ronghe.recommendation.web;

import cn.ronghe.recommendation.UnreadableEdition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A page of a form that an earlier program kept and this one cannot read: says so, and that nothing is lost. */
@ControllerAdvice
class UnreadableEditions {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableEditions.class);

    @ExceptionHandler(UnreadableEdition.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String unreadable(UnreadableEdition edition) {
        LOG.error("A form that this program cannot read: {}", edition.getMessage());
        return "recommendation/unreadable";
    }
}
