package cn.ronghe.workflow.doors;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

/** The ways from outside to the engine's tasks. */
enum Door {

    /** Tasklist's own REST, with the session and Camunda's token. */
    TASKLIST("/camunda/api/engine/engine/default") {
        @Override
        String[] headers(Browser browser, String username) {
            return browser.webappToken();
        }
    },

    /** The engine's REST, with the session and the portal's token. */
    REST("/engine-rest") {
        @Override
        String[] headers(Browser browser, String username) {
            return browser.portalToken();
        }
    },

    /** The engine's REST, with a login in each request. */
    BASIC("/engine-rest") {
        @Override
        String[] headers(Browser browser, String username) {
            return new String[] {"Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString((username + ":ronghe-2026").getBytes(StandardCharsets.UTF_8))};
        }
    };

    private final String root;

    Door(String root) {
        this.root = root;
    }

    abstract String[] headers(Browser browser, String username);

    String path(String path) {
        return root + path;
    }

    /** Somebody who stands at a door. */
    record Visitor(Door door, String username, Browser browser) {

        Browser.Answer get(String path) {
            return browser.send("GET", door.path(path), null, door.headers(browser, username));
        }

        Browser.Answer post(String path, String json) {
            return send("POST", path, json);
        }

        Browser.Answer send(String method, String path, String json, String... headers) {
            return browser.send(method, door.path(path), json,
                    Stream.of(door.headers(browser, username), headers).flatMap(Stream::of).toArray(String[]::new));
        }

        Browser.Answer claim(String task) {
            return post("/task/" + task + "/claim", "{\"userId\":\"" + username + "\"}");
        }

        @Override
        public String toString() {
            return username + " at " + door;
        }
    }
}
