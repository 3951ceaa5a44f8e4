package org.greenledger.app.bench;

/** Filled in with the list. */
class BareList {}
