package cn.ronghe.organization;

/** Where the first logins of an empty database come from. */
interface FirstPeople {

    void bringIn();
}
