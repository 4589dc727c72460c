console.log("sourcemark");
