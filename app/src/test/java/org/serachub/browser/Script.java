package org.serachub.browser;

/** Whether a browser runs the script of a page. */
enum Script {
  ON,
  OFF
}
