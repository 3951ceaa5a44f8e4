/** 疑点: the findings, the checks' settings, and the panel on an issue's page. */
@NullMarked
package org.greenledger.app.supervision.checks.pages;

import org.jspecify.annotations.NullMarked;
