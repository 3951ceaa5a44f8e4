/** The page of jobs, for the system administrator. */
@NullMarked
package org.greenledger.app.jobs.pages;

import org.jspecify.annotations.NullMarked;
