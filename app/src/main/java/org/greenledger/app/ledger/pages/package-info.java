/** The book's pages: list, issue, plans and their words, tasks, indicators, search. */
@NullMarked
package org.greenledger.app.ledger.pages;

import org.jspecify.annotations.NullMarked;
