package cn.ronghe.browser;

/** Sizes of browser windows in CSS pixels. */
enum Screen {

    DESK(1366, 768), PHONE(360, 740);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
