package org.greenledger.app.identity.units;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lays the list of regions into the database at the first start with it; any node may do so. */
@Component
class RegionLoading implements InitializingBean {

    private final JdbcRegions regions;
    private final TransactionOperations transactions;

    RegionLoading(JdbcRegions regions, TransactionOperations transactions) {
        this.regions = regions;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() {
        RegionList list = RegionList.read();
        transactions.executeWithoutResult(
                status -> {
                    if (regions.begin(list.digest())) {
                        regions.load(list.lines(), list.digest());
                    }
                });
    }
}
