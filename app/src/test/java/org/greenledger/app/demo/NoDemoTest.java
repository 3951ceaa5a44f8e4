package org.greenledger.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenledger.app.identity.People;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class NoDemoTest {

    @Autowired ObjectProvider<DemoProvince> demo;
    @Autowired People people;

    @Test
    void withoutTheDemoNobodyOfItHasAnAccount() {
        assertThat(demo.getIfAvailable()).isNull();
        assertThat(people.all()).noneMatch(p -> DemoRegister.usernames().contains(p.username()));
    }
}
